package io.github.apierrors.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One exchange with a server on this machine.
 *
 * @param status the status of the answer
 * @param headers the values of its headers by name
 * @param body its body, read as UTF-8
 */
public record HttpExchange(int status, Map<String, List<String>> headers, String body) {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * Sends a GET request.
	 * @param port the port of the server
	 * @param path path and query, encoded
	 * @param headers names and values in turn
	 * @return the exchange
	 */
	public static HttpExchange get(int port, String path, String... headers) {
		return send(port, "GET", path, null, headers);
	}

	/**
	 * Sends a request.
	 * @param port the port of the server
	 * @param method the method
	 * @param path path and query, encoded
	 * @param body the body, or {@code null}
	 * @param headers names and values in turn
	 * @return the exchange
	 */
	public static HttpExchange send(int port, String method, String path, @Nullable String body, String... headers) {
		BodyPublisher publisher = (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(Duration.ofSeconds(20))
			.method(method, publisher);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
			Map<String, List<String>> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			received.putAll(response.headers().map());
			received.remove("Date");
			return new HttpExchange(response.statusCode(), received, response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The first value of a header.
	 * @param name the header's name
	 * @return the value, or an empty string if the answer has no such header
	 */
	public String header(String name) {
		return this.headers.getOrDefault(name, List.of("")).get(0);
	}

	/**
	 * The body as JSON.
	 * @return the root
	 */
	public JsonNode json() {
		return MAPPER.readTree(this.body);
	}

	/**
	 * The member {@code error} of the body.
	 * @return the member
	 */
	public JsonNode error() {
		return json().get("error");
	}

	/**
	 * The code of the body.
	 * @return {@code error.code}
	 */
	public String code() {
		return error().get("code").asString();
	}

	/**
	 * The exchange with the request id masked, in the body and the headers, for
	 * comparisons.
	 * @return status, headers and body as text
	 */
	public String withoutId() {
		String id = header("X-Request-ID");
		String text = this.status + "\n" + this.headers + "\n" + this.body;
		return id.isEmpty() ? text : text.replace(id, "<id>");
	}

}
