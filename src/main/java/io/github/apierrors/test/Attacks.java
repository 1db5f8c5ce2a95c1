package io.github.apierrors.test;

import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.test.Attack.Caller;

/**
 * The attacks on an endpoint. None of them knows whether the handler would run: a
 * {@link Rehearsal} finds out.
 */
final class Attacks {

	private static final int LARGE = 512 * 1024;

	/** Every attack, in the order of the report. */
	static final List<Attack> ALL = List.of(Attack.each("wrong method", Attacks::wrongMethods),
			Attack.each("wrong media type", Attacks::wrongMediaTypes),
			Attack.each("malformed JSON", Attacks::malformedBodies),
			Attack.each("wrong JSON type", Attacks::wrongTypes),
			Attack.each("empty object", (endpoint) -> endpoint.sending("", "{}")),
			Attack.each("no body", (endpoint) -> endpoint.sending("", "")),
			Attack.each("oversized body", (endpoint) -> endpoint.sending("", "[\"" + "a".repeat(LARGE))),
			Attack.each("missing part", (endpoint) -> endpoint.sendingParts("", "--x--\r\n")),
			Attack.each("malformed multipart", (endpoint) -> endpoint.sendingParts("", "nothing")),
			Attack.each("missing value", Attacks::missingValues),
			Attack.each("unusable value", Attacks::unusableValues),
			Attack.any("HEAD", (endpoint) -> failures(endpoint).map((request) -> request.withMethod("HEAD"))),
			Attack.any("Accept: image/png", (endpoint) -> accepting(endpoint, "image/png")),
			Attack.any("Accept: garbage", (endpoint) -> accepting(endpoint, ";;q=/x,\"")),
			Attack.any("no credentials", Attacks::failures).by(Caller.ANONYMOUS),
			Attack.any("unknown credentials", Attacks::failures).by(Caller.UNKNOWN));

	private Attacks() {
	}

	/**
	 * All the requests that are likely to fail, for attacks that are about something
	 * else. Ahead of them stands the one that should not fail.
	 */
	private static Stream<Request> failures(Endpoint endpoint) {
		return Stream
			.of(Stream.of(endpoint.request()), malformedBodies(endpoint), missingValues(endpoint),
					unusableValues(endpoint), wrongMethods(endpoint))
			.flatMap((requests) -> requests);
	}

	private static Stream<Request> accepting(Endpoint endpoint, String mediaTypes) {
		return failures(endpoint).map((request) -> request.withHeader("Accept", mediaTypes));
	}

	private static Stream<Request> wrongMethods(Endpoint endpoint) {
		return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND")
			.filter((method) -> !endpoint.methods().contains(method))
			.map((method) -> endpoint.request().withMethod(method).called(method));
	}

	private static Stream<Request> wrongMediaTypes(Endpoint endpoint) {
		return endpoint.sending("", "x")
			.flatMap((request) -> Stream.of("application/x-unknown", "garbage", "multipart/form-data")
				.map((type) -> request.withHeader("Content-Type", type).called(type)));
	}

	private static Stream<Request> malformedBodies(Endpoint endpoint) {
		return Stream.of(endpoint.sending("cut short", "{\""), endpoint.sending("no JSON", "nothing"),
				endpoint.sending("control character", "{\"a\":\u0000}"),
				endpoint.sending("not UTF-8", "{\"\u00ff\u00fe\":1}"), endpoint.sending("too deep", "[".repeat(20_000)))
			.flatMap((requests) -> requests);
	}

	private static Stream<Request> wrongTypes(Endpoint endpoint) {
		Stream<Request> wrongRoots = Stream
			.of(endpoint.sending("an array", "[1,2]"), endpoint.sending("a string", "\"text\""),
					endpoint.sending("a number", "42"))
			.flatMap((requests) -> requests);
		// Hardly any type takes an array of arrays of objects.
		return Stream.concat(wrongRoots,
				endpoint.members()
					.stream()
					.flatMap((member) -> endpoint.sending(member, "{\"" + member + "\":[[{}]]}")));
	}

	private static Stream<Request> missingValues(Endpoint endpoint) {
		return endpoint.values()
			.filter((input) -> input.required() && !input.isIn(Location.PATH))
			.map(endpoint::without);
	}

	private static Stream<Request> unusableValues(Endpoint endpoint) {
		return endpoint.values()
			.filter((input) -> !input.takesAnyText())
			.map((input) -> endpoint.with(input, "un-us-able"));
	}

}
