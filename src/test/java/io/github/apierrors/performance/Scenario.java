package io.github.apierrors.performance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request whose cost is measured.
 */
public enum Scenario {

	/** The success path. */
	OK("GET", "/orders/1", 200),

	/** A domain exception, thrown by the controller itself. */
	NOT_FOUND("GET", "/orders/404", 404),

	/** The same, thrown forty frames further down. */
	DEEP_NOT_FOUND("GET", "/orders/deep/404", 404),

	/** A body with three invalid members. */
	VALIDATION_3("POST", "/orders", 422, lines(1)),

	/** A body with a hundred and one invalid members. */
	VALIDATION_100("POST", "/orders", 422, lines(50)),

	/** A body that ends too early. */
	MALFORMED_JSON("POST", "/orders", 400, "{\"customer\":\"c\",\"lines\":[{\"sku\":\"a\","),

	/** A query parameter that is no number. */
	TYPE_MISMATCH("GET", "/orders?limit=abc", 400),

	/** A fault of the service, which is logged. */
	UNEXPECTED_500("GET", "/orders/broken", 500),

	/** A path without a handler. */
	UNKNOWN_PATH("GET", "/unknown", 404),

	/** The same as {@link #NOT_FOUND}, thrown as the typed exception of the library. */
	TYPED_NOT_FOUND("GET", "/orders/typed/404", 404),

	/** A status that a handler reports with {@code sendError}. */
	ERROR_DISPATCH("GET", "/orders/gone", 410),

	/** A fault of a filter, which is logged. */
	FILTER_EXCEPTION("GET", "/filtered", 500),

	/** {@link #NOT_FOUND} for a client that asks for RFC 9457. */
	PROBLEM_JSON("GET", "/orders/404", 404, "", Map.of("Accept", "application/problem+json")),

	/** {@link #VALIDATION_3} for a client that reads German. */
	LOCALISED("POST", "/orders", 422, lines(1), Map.of("Accept-Language", "de")),

	/** No credentials. */
	SECURITY_401("GET", "/secured", 401),

	/** Credentials that do not suffice. */
	SECURITY_403("GET", "/secured", 403, "", Map.of("Authorization",
			"Basic " + Base64.getEncoder().encodeToString("reader:secret".getBytes(StandardCharsets.US_ASCII))));

	private final String method;

	private final String path;

	private final int status;

	private final String body;

	@SuppressWarnings("ImmutableEnumChecker") // each is made by Map.of
	private final Map<String, String> headers;

	Scenario(String method, String path, int status) {
		this(method, path, status, "");
	}

	Scenario(String method, String path, int status, String body) {
		this(method, path, status, body, Map.of());
	}

	Scenario(String method, String path, int status, String body, Map<String, String> headers) {
		this.method = method;
		this.path = path;
		this.status = status;
		this.body = body;
		this.headers = headers;
	}

	/**
	 * The status that the library answers with. Others have a 400 for a 422.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The request, ready to be sent any number of times.
	 * @return the request
	 */
	public InProcessRequest request() {
		return new InProcessRequest(this.method, this.path, this.body, this.headers);
	}

	/**
	 * An order without a customer and with as many lines, each of which has two invalid
	 * members.
	 */
	static String lines(int count) {
		List<String> lines = IntStream.range(0, count).mapToObj((i) -> "{\"sku\":\"\",\"quantity\":0}").toList();
		return "{\"lines\":" + lines.stream().collect(Collectors.joining(",", "[", "]")) + "}";
	}

}
