package io.github.apierrors.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server of this machine answered to bytes that need not be a request.
 *
 * @param text the answer, byte for character
 */
public record RawExchange(String text) {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final int PATIENCE = 10_000;

	/**
	 * Sends a GET request whose path and headers need not be valid.
	 * @param port the port of the server
	 * @param path what stands for path and query
	 * @param headers the header lines
	 * @return the exchange
	 */
	public static RawExchange get(int port, String path, String... headers) {
		StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
		for (String header : headers) {
			request.append(header).append("\r\n");
		}
		return send(port, request.append("Host: localhost\r\nConnection: close\r\n\r\n").toString());
	}

	/**
	 * Sends a GET request that leaves the connection open: one that the client asks to
	 * close would close after half an answer as after a whole one.
	 * @param port the port of the server
	 * @param path what stands for path and query
	 * @return the exchange
	 */
	public static RawExchange getAndKeepAlive(int port, String path) {
		return send(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
	}

	/**
	 * Sends a POST request on a connection of its own.
	 * @param port the port of the server
	 * @param path path and query
	 * @param contentType the media type of the body
	 * @param body the body, one byte for each character
	 * @return the exchange
	 */
	public static RawExchange post(int port, String path, String contentType, String body) {
		return send(port, """
				POST %s HTTP/1.1\r
				Host: localhost\r
				Connection: close\r
				Content-Type: %s\r
				Content-Length: %d\r
				\r
				%s""".formatted(path, contentType, body.length(), body));
	}

	/**
	 * Sends bytes and reads until the answer is whole or the server closes the
	 * connection.
	 * @param port the port of the server
	 * @param request the bytes, one for each character
	 * @return the exchange
	 */
	public static RawExchange send(int port, String request) {
		StringBuilder answer = new StringBuilder();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE);
			write(socket, request);
			byte[] buffer = new byte[8192];
			int count = socket.getInputStream().read(buffer);
			while (count >= 0) {
				answer.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
				count = new RawExchange(answer.toString()).isWhole() ? -1 : socket.getInputStream().read(buffer);
			}
		}
		catch (SocketException ex) {
			// Reset by a server that did not care to read the rest.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(answer.toString(), ex);
		}
		return new RawExchange(answer.toString());
	}

	private static void write(Socket socket, String request) throws IOException {
		try {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
		}
		catch (SocketException ex) {
			// A server that did not care to read the rest may have answered all the same.
		}
	}

	/**
	 * The status.
	 * @return the number of the status line, or 0 if there is none
	 */
	public int status() {
		return this.text.matches("(?s)HTTP/1\\.[01] [1-5][0-9][0-9][ \r].*")
				? Integer.parseInt(this.text.substring(9, 12)) : 0;
	}

	/**
	 * The values of a header.
	 * @param name the header's name
	 * @return the values in order
	 */
	public List<String> headers(String name) {
		List<String> values = new ArrayList<>();
		String prefix = name.toLowerCase(Locale.ROOT) + ":";
		for (String line : head().split("\r\n", -1)) {
			if (line.toLowerCase(Locale.ROOT).startsWith(prefix)) {
				values.add(line.substring(prefix.length()).strip());
			}
		}
		return values;
	}

	/**
	 * Status line and headers.
	 * @return what stands ahead of the empty line
	 */
	public String head() {
		int end = this.text.indexOf("\r\n\r\n");
		return (end < 0) ? this.text : this.text.substring(0, end);
	}

	/**
	 * The body.
	 * @return what stands behind the empty line, chunks undone
	 */
	public String body() {
		int end = this.text.indexOf("\r\n\r\n");
		String body = (end < 0) ? "" : this.text.substring(end + 4);
		String bytes = headers("Transfer-Encoding").contains("chunked") ? withoutChunks(body) : body;
		return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	/**
	 * Asserts that this is the contract's error: the only thing on the wire, with an id,
	 * and with nothing that names the server.
	 * @param status the expected status
	 * @param code the expected code
	 */
	public void assertThatItIsTheContractsError(int status, String code) {
		assertThat(status()).as(this.text).isEqualTo(status);
		JsonNode error = MAPPER.readTree(body()).get("error");
		assertThat(error.propertyNames()).containsExactly("code", "message", "status", "request_id", "details");
		assertThat(error.get("code").asString()).isEqualTo(code);
		assertThat(error.get("status").asInt()).isEqualTo(status);
		assertThat(headers("X-Request-ID")).containsExactly(error.get("request_id").asString());
		assertThat(error.get("request_id").asString()).matches("req_[0-7][0-9A-HJKMNP-TV-Z]{25}");
		assertThat(headers("Content-Type")).containsExactly("application/json");
		assertThat(headers("Cache-Control")).containsExactly("no-store");
		assertThat(headers("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers("Server")).isEmpty();
		assertThat(this.text).doesNotContainIgnoringCase("tomcat", "jetty", "<html");
	}

	private boolean isWhole() {
		List<String> lengths = headers("Content-Length");
		int end = this.text.indexOf("\r\n\r\n");
		return end > 0 && !lengths.isEmpty() && this.text.length() >= end + 4 + Integer.parseInt(lengths.get(0));
	}

	private static String withoutChunks(String body) {
		StringBuilder whole = new StringBuilder();
		int position = 0;
		while (position < body.length()) {
			int lineEnd = body.indexOf("\r\n", position);
			int length = Integer.parseInt(body.substring(position, lineEnd), 16);
			if (length == 0) {
				break;
			}
			whole.append(body, lineEnd + 2, lineEnd + 2 + length);
			position = lineEnd + 2 + length + 2;
		}
		return whole.toString();
	}

}
