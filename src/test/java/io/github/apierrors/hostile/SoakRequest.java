package io.github.apierrors.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.github.apierrors.hostile.SoakConnection.Answer;

/**
 * What the clients of a soaked service send, how often of a thousand requests, and what is
 * due to come back but for the id.
 */
enum SoakRequest {

	MISSING(250, get("/missing"), 404, "resource_not_found", "No order with the id 1 exists.", ""),

	NOWHERE(150, get("/nowhere"), 404, "resource_not_found", "The requested resource does not exist", ""),

	INVALID(150, post(line("", 0)), 422, "validation_error", "2 fields failed validation.",
			"{\"field\":\"lines[0].article\",\"message\":\"must not be blank\"},"
					+ "{\"field\":\"lines[0].quantity\",\"message\":\"must be greater than or equal to 1\"}"),

	MALFORMED(100, post("{"), 400, "invalid_request", "Request is malformed or unparseable", ""),

	METHOD(80, "DELETE /orders HTTP/1.1\r\nHost: a\r\n\r\n", 405, "invalid_request", "The method is not supported", ""),

	BUG(50, get("/bug"), 500, "internal_error", "Unexpected server error", ""),

	GONE(60, get("/gone"), 410, "resource_not_found", "The resource is gone", ""),

	CALLABLE(60, get("/callable"), 409, "resource_conflict", "Operation conflicts with current resource state", ""),

	DEFERRED(40, get("/deferred"), 404, "resource_not_found", "No order with the id 1 exists.", ""),

	CONTAINER(20, "GET /missing?%%% HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "invalid_request",
			"Request is malformed or unparseable", "");

	/** Something with a body of ten kilobytes. */
	private static final byte[] LARGE = bytes(post(String.join(",", Collections.nCopies(100, line("", 0)))));

	private final int weight;

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

	String send(SoakConnection connection) throws IOException {
		Answer answer = connection.exchange(this.request, 0);
		if (answer.status() != this.status || !answer.body().equals(this.start + answer.id() + this.end)) {
			throw new AssertionError(this + " was answered with " + answer);
		}
		for (String header : List.of("Content-Type: application/json", "Cache-Control: no-store",
				"X-Content-Type-Options: nosniff")) {
			if (!answer.head().contains("\r\n" + header + "\r\n")) {
				throw new AssertionError(this + " was answered without " + header + ": " + answer);
			}
		}
		return answer.id();
	}

	private static String get(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
	}

	private static String post(String lines) {
		String body = lines.startsWith("{\"") ? "{\"lines\":[" + lines + "]}" : lines;
		return "POST /orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
				+ "\r\n\r\n" + body;
	}

	private static String line(String article, int quantity) {
		return "{\"article\":\"" + article + "\",\"quantity\":" + quantity + "}";
	}

	private static byte[] bytes(String request) {
		return request.getBytes(StandardCharsets.US_ASCII);
	}

}
