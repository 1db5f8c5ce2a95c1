package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;

/**
 * The id of one request: in the {@code X-Request-ID} header of its response, in the body
 * of its failure, and in the MDC while it is processed.
 *
 * @param value <code>req_</code> and a ULID, or an adopted id of the caller
 * @param clientValue the id that the caller sent and that was not adopted, cleaned for
 * the log, or {@code null}
 */
public record RequestId(String value, @Nullable String clientValue) {

	/** The response header. */
	public static final String HEADER = "X-Request-ID";

	/** The key in the MDC. */
	public static final String MDC_KEY = "request_id";

}
