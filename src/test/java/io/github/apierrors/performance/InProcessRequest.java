package io.github.apierrors.performance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as bytes, as it would come from a socket.
 *
 * @param method the method
 * @param path the path
 * @param query the query, or nothing
 * @param headers the headers by name
 * @param body the body, or nothing
 */
public record InProcessRequest(byte[] method, byte[] path, byte[] query, Map<String, byte[]> headers, byte[] body) {

	static InProcessRequest of(String method, String uri, String body, Map<String, String> headers) {
		int end = uri.indexOf('?');
		Map<String, byte[]> sent = new LinkedHashMap<>();
		sent.put("Host", bytes("localhost"));
		sent.put("User-Agent", bytes("curl/8.5.0"));
		sent.put("Accept", bytes("*/*"));
		if (!body.isEmpty()) {
			sent.put("Content-Type", bytes("application/json"));
			sent.put("Content-Length", bytes(Integer.toString(bytes(body).length)));
		}
		headers.forEach((name, value) -> sent.put(name, bytes(value)));
		return new InProcessRequest(bytes(method), bytes((end < 0) ? uri : uri.substring(0, end)),
				bytes((end < 0) ? "" : uri.substring(end + 1)), sent, bytes(body));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
