package io.github.apierrors.handling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A finished answer, to be copied out verbatim: its status, headers and bytes.
 */
public final class RenderedError {

	/**
	 * Headers that a handler set for the body of its success, and the challenge, which is
	 * rendered again where it may stay.
	 */
	private static final Set<String> DECIDED_ANEW = Set.of("cache-control", "content-disposition", "content-encoding",
			"content-language", "content-length", "content-range", "content-type", "etag", "expires", "last-modified",
			"pragma", "accept-ranges", "transfer-encoding", "www-authenticate");

	private final int status;

	private final Map<String, List<String>> headers;

	private final byte[] body;

	RenderedError(int status, Map<String, List<String>> headers, byte[] body) {
		this.status = status;
		this.headers = Collections.unmodifiableMap(headers);
		this.body = body;
	}

	/**
	 * The HTTP status.
	 * @return 400 to 599
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The headers of the answer, {@code Content-Type} included. Each replaces what the
	 * response has under its name; only {@code Vary} adds to it.
	 * @return the values by name
	 */
	public Map<String, List<String>> headers() {
		return this.headers;
	}

	/**
	 * Whether a header that the response has already may stay: cookies, CORS headers and
	 * the like, but nothing that speaks of the success that was taken back.
	 * @param name the header's name, in any case
	 * @return {@code false} for a header to remove before {@link #headers()} are set
	 */
	public boolean keeps(String name) {
		String key = name.toLowerCase(Locale.ROOT);
		// Limits are told to those who showed who they are.
		boolean leaksLimits = this.status == 401 && (key.startsWith("x-ratelimit-") || key.startsWith("ratelimit"));
		return !leaksLimits && !DECIDED_ANEW.contains(key);
	}

	/**
	 * The length of the body.
	 * @return the number of bytes
	 */
	public int contentLength() {
		return this.body.length;
	}

	/**
	 * Writes the body.
	 * @param out the stream to write to; neither flushed nor closed
	 * @throws IOException if the stream fails
	 */
	public void writeTo(OutputStream out) throws IOException {
		out.write(this.body);
	}

	/**
	 * The body.
	 * @return a read-only view of the UTF-8 bytes
	 */
	public ByteBuffer body() {
		return ByteBuffer.wrap(this.body).asReadOnlyBuffer();
	}

}
