package io.github.apierrors.test;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The attacks on what stands in front of every endpoint, sent to a path that none of them
 * has.
 */
final class ServerAttacks {

	/** More than any container takes by default, and little enough to be sent quickly. */
	private static final String LONG = "a".repeat(16 * 1024);

	private static final Attack UNKNOWN_PATH = Attack.each("unknown path", ServerAttacks::unknownPaths);

	private static final Attack REQUEST_ID = Attack.each("inbound request id", ServerAttacks::inboundIds);

	private ServerAttacks() {
	}

	/**
	 * The attacks that the library answers. Where it answers some paths only, what the
	 * container turns down is none of them.
	 * @param everywhere whether it answers every path
	 * @return the attacks, in the order of the report
	 */
	static List<Attack> of(boolean everywhere) {
		return everywhere ? List.of(UNKNOWN_PATH, Attack.each("malformed path", ServerAttacks::malformedPaths),
				Attack.each("oversized path",
						(nowhere) -> Stream.of(Request.of("GET", nowhere.pattern() + "/" + LONG))),
				Attack.each("oversized header", (nowhere) -> Stream.of(nowhere.request().withHeader("X-Large", LONG))),
				REQUEST_ID) : List.of(UNKNOWN_PATH, REQUEST_ID);
	}

	private static Stream<Request> unknownPaths(Endpoint nowhere) {
		return Stream.of("GET", "HEAD", "POST", "DELETE")
			.map((method) -> nowhere.request().withMethod(method).called(method));
	}

	private static Stream<Request> malformedPaths(Endpoint nowhere) {
		return requests(
				Map.of("percent sign", "%", "no hexadecimal digits", "%zz", "space", "a b", "control character",
						"\u0001", "not ASCII", "\u00ff", "encoded slash", "a%2fb", "backslash", "\\"),
				(segment) -> Request.of("GET", nowhere.pattern() + "/" + segment));
	}

	private static Stream<Request> inboundIds(Endpoint nowhere) {
		return requests(
				Map.of("forged", "req_01HX9P3NXVQMJRFT8K2BWYC7EZ", "path", "../../etc/passwd", "encoded line break",
						"a%0d%0aX-Injected: yes", "folded", "a\r\n X-Injected: yes", "long", "a".repeat(2048)),
				(id) -> nowhere.request().withHeader("X-Request-ID", id));
	}

	private static Stream<Request> requests(Map<String, String> values, Function<String, Request> request) {
		return values.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((value) -> request.apply(value.getValue()).called(value.getKey()));
	}

}
