package io.github.apierrors.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import io.github.apierrors.hostile.SoakConnection.Answer;

/**
 * What the clients of a soaked service send, how often of a thousand requests, and what
 * is due to come back but for the id.
 */
enum SoakRequest {

	MISSING(250, get("/missing"), 404, "resource_not_found", "The order '1' does not exist.", ""),

	NOWHERE(150, get("/nowhere"), 404, "resource_not_found", "The requested resource does not exist", ""),

	INVALID(150, post(line("", 0)), 422, "validation_error", "2 fields failed validation.",
			"{\"field\":\"lines[0].article\",\"message\":\"must not be blank\"},"
					+ "{\"field\":\"lines[0].quantity\",\"message\":\"must be greater than or equal to 1\"}"),

	MALFORMED(100, post("{"), 400, "invalid_request", "Request is malformed or unparseable", ""),

	METHOD(80, "DELETE /orders HTTP/1.1\r\nHost: a\r\n\r\n", 405, "invalid_request",
			"The resource does not support this method", ""),

	BUG(50, get("/bug"), 500, "internal_error", "Unexpected server error", ""),

	GONE(60, get("/gone"), 410, "resource_not_found", "The requested resource is no longer available", ""),

	CALLABLE(60, get("/callable"), 409, "resource_conflict", "The order is shipped.", ""),

	DEFERRED(40, get("/deferred"), 404, "resource_not_found", "The order '1' does not exist.", ""),

	CONTAINER(20, "GET /a%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400, "invalid_request",
			"Request is malformed or unparseable", "");

	private static final List<String> HEADERS = List.of("Content-Type: application/json", "Cache-Control: no-store",
			"X-Content-Type-Options: nosniff");

	private final int weight;

	@SuppressWarnings("ImmutableEnumChecker")
	private final byte[] request;

	private final int status;

	private final String start;

	private final String end;

	SoakRequest(int weight, String request, int status, String code, String message, String details) {
		this.weight = weight;
		this.request = bytes(request);
		this.status = status;
		this.start = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"status\":" + status
				+ ",\"request_id\":\"";
		this.end = "\",\"details\":[" + details + "]}}";
	}

	static SoakRequest any(Random random) {
		int number = random.nextInt(960);
		int kind = 0;
		while (number >= values()[kind].weight) {
			number -= values()[kind++].weight;
		}
		return values()[kind];
	}

	Answer send(SoakConnection connection) throws IOException {
		Answer answer = connection.exchange(this.request, 0);
		if (answer.status() != this.status || !answer.body().equals(this.start + answer.id() + this.end)) {
			throw new AssertionError(this + " was answered with " + answer);
		}
		return require(answer, this.status, "");
	}

	/**
	 * Looks at what all answers have in common.
	 */
	static Answer require(Answer answer, int status, String code) {
		boolean shaped = answer.status() == status && answer.body().startsWith("{\"error\":{\"code\":\"" + code)
				&& answer.body().contains("\"request_id\":\"" + answer.id() + "\"") && answer.body().endsWith("]}}");
		boolean complete = HEADERS.stream().allMatch((header) -> answer.head().contains("\r\n" + header + "\r\n"));
		if (!shaped || !complete) {
			throw new AssertionError("Not a documented answer: " + answer);
		}
		return answer;
	}

	static String get(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
	}

	static String post(String lines) {
		String body = lines.startsWith("{\"") ? "{\"lines\":[" + lines + "]}" : lines;
		return "POST /orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
				+ "\r\n\r\n" + body;
	}

	static String line(String article, int quantity) {
		return "{\"article\":\"" + article + "\",\"quantity\":" + quantity + "}";
	}

	static byte[] bytes(String request) {
		return request.getBytes(StandardCharsets.US_ASCII);
	}

}
