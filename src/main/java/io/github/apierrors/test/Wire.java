package io.github.apierrors.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A connection to a server of this machine for each request, which need not be valid
 * HTTP.
 *
 * @param port the port of the server
 */
record Wire(int port) {

	private static final int PATIENCE = 10_000;

	private static final int MAX_LENGTH = 1024 * 1024;

	/**
	 * Sends a request and reads the answer until the server closes the connection.
	 * @param request the bytes, one for each character
	 * @return the answer, or {@code null} if none came that is HTTP
	 */
	@Nullable ErrorAnswer send(String request) {
		StringBuilder answer = new StringBuilder();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(PATIENCE);
			write(socket.getOutputStream(), request);
			InputStream in = socket.getInputStream();
			byte[] buffer = new byte[8192];
			int count = in.read(buffer);
			while (count >= 0 && answer.length() < MAX_LENGTH) {
				answer.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
				count = isWhole(answer.toString()) ? -1 : in.read(buffer);
			}
		}
		catch (IOException ex) {
			// A timeout, or a reset by a server that did not care to read the rest: what
			// was read until then counts.
		}
		return answer.toString().matches("(?s)HTTP/1\\.[01] [1-5][0-9][0-9][ \r].*") ? parse(answer.toString()) : null;
	}

	private static void write(OutputStream out, String request) throws IOException {
		try {
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
		}
		catch (SocketException ex) {
			// The server stopped reading, and may have answered all the same.
		}
	}

	private static boolean isWhole(String answer) {
		int end = answer.indexOf("\r\n\r\n");
		List<String> lengths = (end < 0) ? List.of()
				: headers(answer.substring(0, end)).getOrDefault("Content-Length", List.of());
		return !lengths.isEmpty() && answer.length() >= end + 4 + Integer.parseInt(lengths.get(0));
	}

	private static ErrorAnswer parse(String answer) {
		int end = answer.contains("\r\n\r\n") ? answer.indexOf("\r\n\r\n") : answer.length();
		Map<String, List<String>> headers = headers(answer.substring(0, end));
		String body = answer.substring(Math.min(answer.length(), end + 4));
		boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
		byte[] bytes = (chunked ? withoutChunks(body) : body).getBytes(StandardCharsets.ISO_8859_1);
		return ErrorAnswer.of(Integer.parseInt(answer.substring(9, 12)), headers,
				new String(bytes, StandardCharsets.UTF_8));
	}

	private static Map<String, List<String>> headers(String head) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		head.lines().skip(1).forEach((line) -> {
			int colon = Math.max(0, line.indexOf(':'));
			headers.computeIfAbsent(line.substring(0, colon), (name) -> new ArrayList<>())
				.add(line.substring(colon).replaceFirst("^:", "").strip());
		});
		return headers;
	}

	private static String withoutChunks(String body) {
		StringBuilder whole = new StringBuilder();
		int position = 0;
		int lineEnd = body.indexOf("\r\n");
		while (lineEnd > position) {
			int length = Integer.parseInt(body.substring(position, lineEnd).replaceFirst(";.*", "").strip(), 16);
			int end = Math.min(body.length(), lineEnd + 2 + length);
			whole.append(body, lineEnd + 2, end);
			position = Math.min(body.length(), end + 2);
			lineEnd = body.indexOf("\r\n", position);
		}
		return whole.toString();
	}

}
