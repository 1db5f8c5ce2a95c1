package io.github.apierrors;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What happened, resolved: the value between the mapping of an exception and the
 * rendering of the answer. Immutable; the {@code with} methods return a changed copy.
 *
 * @param code the documented code
 * @param status the HTTP status, which may differ from the code's own (a 405 is an
 * {@code invalid_request})
 * @param message text that is safe for the client; {@code null} for the usual text, made
 * of the details or of the catalogue
 * @param details what is wrong with which value; sorted, bounded and freed of duplicates
 * when rendered
 * @param headers response headers by name, in any case; names are compared ignoring case
 * @param metadata strings for {@code error.metadata}, sent only where switched on
 * @param log what only the log learns
 */
public record ApiError(ErrorCode code, int status, @Nullable String message, List<ErrorDetail> details,
		Map<String, List<String>> headers, Map<String, String> metadata, LogNotes log) {

	private static final long MAX_RETRY_AFTER = 99_999_999;

	/**
	 * Copies the collections and checks the status.
	 */
	public ApiError {
		Objects.requireNonNull(code, "code");
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException("not an error status: " + status);
		}
		details = List.copyOf(details);
		headers = copy(headers);
		metadata = metadata.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
	}

	/**
	 * An error of which the log learns nothing more.
	 * @param code the documented code
	 * @param status the HTTP status
	 * @param message text that is safe for the client, or {@code null} for the usual text
	 * @param details what is wrong with which value
	 * @param headers response headers by name
	 * @param metadata strings for {@code error.metadata}
	 */
	public ApiError(ErrorCode code, int status, @Nullable String message, List<ErrorDetail> details,
			Map<String, List<String>> headers, Map<String, String> metadata) {
		this(code, status, message, details, headers, metadata, LogNotes.NONE);
	}

	/**
	 * The plain case: the code with its own status and the usual text.
	 * @param code the documented code
	 * @return the error
	 */
	public static ApiError of(ErrorCode code) {
		return new ApiError(code, code.status(), null, List.of(), Map.of(), Map.of());
	}

	/**
	 * A failure of which only the status is known.
	 * @param status the HTTP status, 400 to 599
	 * @return the status with the nearest documented code
	 */
	public static ApiError ofStatus(int status) {
		return of(ApiErrorCode.nearest(status)).withStatus(status);
	}

	/**
	 * A copy with another code and the same status.
	 * @param code the documented code
	 * @return the copy
	 */
	public ApiError withCode(ErrorCode code) {
		return new ApiError(code, this.status, this.message, this.details, this.headers, this.metadata, this.log);
	}

	/**
	 * A copy with another status and the same code.
	 * @param status the HTTP status, 400 to 599
	 * @return the copy
	 */
	public ApiError withStatus(int status) {
		return new ApiError(this.code, status, this.message, this.details, this.headers, this.metadata, this.log);
	}

	/**
	 * A copy with another text.
	 * @param message text that is safe for the client, or {@code null} for the usual text
	 * @return the copy
	 */
	public ApiError withMessage(@Nullable String message) {
		return new ApiError(this.code, this.status, message, this.details, this.headers, this.metadata, this.log);
	}

	/**
	 * A copy with these details.
	 * @param details what is wrong with which value
	 * @return the copy
	 */
	public ApiError withDetails(List<ErrorDetail> details) {
		return new ApiError(this.code, this.status, this.message, details, this.headers, this.metadata, this.log);
	}

	/**
	 * A copy with these headers and no others.
	 * @param headers response headers by name, in any case
	 * @return the copy
	 */
	public ApiError withHeaders(Map<String, List<String>> headers) {
		return new ApiError(this.code, this.status, this.message, this.details, headers, this.metadata, this.log);
	}

	/**
	 * A copy in which a header has these values and no others.
	 * @param name the header's name
	 * @param values its values; none removes the header
	 * @return the copy
	 */
	public ApiError withHeader(String name, List<String> values) {
		Map<String, List<String>> changed = copyOf(this.headers);
		if (values.isEmpty()) {
			changed.remove(name);
		}
		else {
			changed.put(name, values);
		}
		return new ApiError(this.code, this.status, this.message, this.details, changed, this.metadata, this.log);
	}

	/**
	 * A copy in which a header has this value and no other.
	 * @param name the header's name
	 * @param value its value
	 * @return the copy
	 */
	public ApiError withHeader(String name, String value) {
		return withHeader(name, List.of(value));
	}

	/**
	 * A copy that tells the client when to try again.
	 * @param wait the time to wait; sent in whole seconds, rounded up, at least 1
	 * @return the copy with a {@code Retry-After} header
	 */
	public ApiError withRetryAfter(Duration wait) {
		long seconds = Math.min(wait.getSeconds(), MAX_RETRY_AFTER) + ((wait.getNano() > 0) ? 1 : 0);
		return withHeader("Retry-After", Long.toString(Math.min(Math.max(seconds, 1), MAX_RETRY_AFTER)));
	}

	/**
	 * A copy with these strings for {@code error.metadata}.
	 * @param metadata strings that are safe for the client
	 * @return the copy
	 */
	public ApiError withMetadata(Map<String, String> metadata) {
		return new ApiError(this.code, this.status, this.message, this.details, this.headers, metadata, this.log);
	}

	/**
	 * A copy that the service answers with on purpose, as with an open circuit: not a
	 * fault, so that the log has no stack trace of it.
	 * @return the copy
	 */
	public ApiError asExpected() {
		return withLog(this.log.asExpected());
	}

	/**
	 * A copy with a further field for the log event.
	 * @param name the field's name, for instance {@code upstream_code}
	 * @param value its value; cleaned and cut when it is logged
	 * @return the copy
	 */
	public ApiError withLogField(String name, String value) {
		return withLog(this.log.with(name, value));
	}

	private ApiError withLog(LogNotes log) {
		return new ApiError(this.code, this.status, this.message, this.details, this.headers, this.metadata, log);
	}

	private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
		if (headers.isEmpty()) {
			return Map.of();
		}
		return Collections.unmodifiableMap(copyOf(headers));
	}

	private static Map<String, List<String>> copyOf(Map<String, List<String>> headers) {
		Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach((name, values) -> {
			if (!values.isEmpty()) {
				copy.put(name, List.copyOf(values));
			}
		});
		return copy;
	}

}
