package io.github.apierrors.performance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.coyote.Request;

/**
 * A request as bytes, as it would come from a socket.
 */
public final class InProcessRequest {

	private final byte[] method;

	private final byte[] path;

	private final byte[] query;

	private final Map<String, byte[]> headers = new LinkedHashMap<>();

	private final byte[] body;

	InProcessRequest(String method, String uri, String body, Map<String, String> headers) {
		int end = uri.indexOf('?');
		this.method = bytes(method);
		this.path = bytes((end < 0) ? uri : uri.substring(0, end));
		this.query = bytes((end < 0) ? "" : uri.substring(end + 1));
		this.body = bytes(body);
		this.headers.put("Host", bytes("localhost"));
		this.headers.put("User-Agent", bytes("curl/8.5.0"));
		this.headers.put("Accept", bytes("*/*"));
		if (!body.isEmpty()) {
			this.headers.put("Content-Type", bytes("application/json"));
			this.headers.put("Content-Length", bytes(Integer.toString(this.body.length)));
		}
		headers.forEach((name, value) -> this.headers.put(name, bytes(value)));
	}

	byte[] body() {
		return this.body;
	}

	/**
	 * Puts all but the body into a request of Tomcat's.
	 */
	void copyTo(Request request) {
		request.setMethod(this.method, 0, this.method.length);
		request.requestURI().setBytes(this.path, 0, this.path.length);
		if (this.query.length > 0) {
			request.queryString().setBytes(this.query, 0, this.query.length);
		}
		request.protocol().setString("HTTP/1.1");
		request.serverName().setString("localhost");
		request.setServerPort(80);
		request.remoteAddr().setString("127.0.0.1");
		for (Map.Entry<String, byte[]> header : this.headers.entrySet()) {
			byte[] value = header.getValue();
			request.getMimeHeaders().addValue(header.getKey()).setBytes(value, 0, value.length);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
