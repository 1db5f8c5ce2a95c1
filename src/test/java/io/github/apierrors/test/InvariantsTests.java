package io.github.apierrors.test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Each promise of the contract, kept and broken.
 */
class InvariantsTests {

	private static final String ID = "req_01M81XFYXFBFF7P8T6KS5SX1RG";

	private static final String BODY = """
			{"error":{"code":"invalid_request","message":"Request is malformed","status":400,"request_id":"%s",\
			"details":[{"field":"a","message":"is wrong"}]}}""".formatted(ID);

	private static final Map<String, ErrorCode> CODES = Stream.of(ApiErrorCode.values())
		.collect(Collectors.toMap(ApiErrorCode::code, (code) -> code));

	private static final ContractTerms TERMS = new ContractTerms(false,
			Pattern.compile("req_[0-7][0-9A-HJKMNP-TV-Z]{25}"), CODES);

	static Stream<Arguments> brokenBodies() {
		return Stream.of(body("more than the envelope", "}}", "},\"timestamp\":1}", "not one member 'error'"),
				body("order", "\"code\":\"invalid_request\",\"message\":\"Request is malformed\"",
						"\"message\":\"Request is malformed\",\"code\":\"invalid_request\"", "the members are"),
				body("unknown member", "\"details\"", "\"exception\":\"x\",\"details\"", "the members are"),
				body("malformed code", "invalid_request", "Invalid-Request", "the code is malformed"),
				body("unknown code", "invalid_request", "no_idea", "'no_idea' is not registered"),
				body("code of another status", "invalid_request", "internal_error",
						"does not belong to the status 400"),
				body("another status", "400", "422", "the body says status 422, the status line 400"),
				body("status as text", "400", "\"400\"", "the body says status 400"),
				body("empty message", "Request is malformed", "", "the message is not one line"),
				body("two lines", "is malformed", "is\\nmalformed", "the message is not one line"),
				body("long message", "malformed", "m".repeat(500), "the message is not one line"),
				body("another id", ID, ID.replace('7', '6'), "the request id of the body is not that of the header"),
				body("details that are null", "[{\"field\":\"a\",\"message\":\"is wrong\"}]", "null",
						"the details are not"),
				body("detail without message", ",\"message\":\"is wrong\"", "", "the details are not"),
				body("rejected value", "\"field\":\"a\"", "\"field\":\"a\",\"rejected\":1", "the details are not"),
				body("many details", "{\"field\":\"a\",\"message\":\"is wrong\"}",
						IntStream.range(0, 101)
							.mapToObj((i) -> "{\"field\":\"a" + i + "\",\"message\":\"is wrong\"}")
							.collect(Collectors.joining(",")),
						"the details are not"),
				body("large body", "is wrong", "w".repeat(64 * 1024), "larger than 64 KiB"),
				body("class name", "is wrong", "not a com.acme.Order", "com.acme.Order"),
				body("exception", "is wrong", "IllegalStateException", "IllegalStateException"),
				body("stack frame", "is wrong", "at com.acme.order(Order.java:3)", "at com.acme.order(Order.java:3)"),
				body("JDBC URL", "is wrong", "jdbc:h2:mem", "jdbc:"),
				body("another shape", "\"error\"", "\"fault\"", "no error of the contract: {\"fault\""),
				body("no JSON", "{\"error\"", "<html>", "no error of the contract: <html>"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("brokenBodies")
	void findsABrokenBody(String name, UnaryOperator<String> change, String problem) {
		String changed = change.apply(BODY);
		assertThat(changed).isNotEqualTo(BODY);
		assertThat(Invariants.problems(answer(400, Map.of(), changed), TERMS))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains(problem);
	}

	static Stream<Arguments> brokenHeaders() {
		return Stream.of(header("X-Request-ID", "one", "X-Request-ID is [one]"),
				header("Content-Type", "application/problem+json", "Content-Type is not"),
				header("Content-Type", "", "Content-Type is not"),
				header("Cache-Control", "max-age=60", "Cache-Control is not no-store"),
				header("X-Content-Type-Options", "", "not nosniff, once"),
				header("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT", "Retry-After is no number"),
				header("Retry-After", "0", "Retry-After is no number"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("brokenHeaders")
	void findsABrokenHeader(String name, String value, String problem) {
		assertThat(Invariants.problemsOfHead(answer(400, Map.of(name, value), ""), TERMS))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains(problem);
	}

	@Test
	void findsHeadersThatAStatusDemands() {
		assertThat(headProblems(429)).containsExactly("429 without Retry-After");
		assertThat(headProblems(401)).containsExactly("401 without WWW-Authenticate");
		assertThat(headProblems(405)).containsExactly("405 without Allow");
		assertThat(Invariants
			.problemsOfHead(answer(401, Map.of("WWW-Authenticate", "Bearer", "X-RateLimit-Limit", "3"), ""), TERMS))
			.containsExactly("401 with X-RateLimit headers");
		assertThat(headProblems(200)).containsExactly("the status is no error");
	}

	@Test
	void findsABodyOfHead() {
		assertThat(Invariants.problemsOfHead(answer(400, Map.of(), BODY), TERMS))
			.containsExactly("the answer to HEAD has a body");
	}

	@Test
	void findsNothingInWhatFollowsTheContract() {
		assertThat(Invariants.problems(answer(400, Map.of(), BODY), TERMS)).isEmpty();
		assertThat(headProblems(400)).isEmpty();
		assertThat(headProblems(503)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 405, 413, 415 })
	void letsAStatusWithoutCodeHaveTheNearestOne(int status) {
		String body = BODY.replace("400", String.valueOf(status));
		assertThat(Invariants.problems(answer(status, Map.of("Allow", "GET"), body), TERMS)).isEmpty();
	}

	@Test
	void letsAServiceDoWithoutEnvelopeIfItSaysSo() {
		String flat = BODY.substring("{\"error\":".length(), BODY.length() - 1);
		ContractTerms flatTerms = new ContractTerms(true, TERMS.requestId(), CODES);
		assertThat(Invariants.problems(answer(400, Map.of(), flat), flatTerms)).isEmpty();
		assertThat(Invariants.problems(answer(400, Map.of(), flat), TERMS))
			.containsExactly("the body is not one member 'error'");
	}

	@Test
	void letsOptionalMembersFollow() {
		String body = BODY.replace("}]}}", "}],\"action\":\"Try\",\"retryable\":false,\"metadata\":{}}}");
		assertThat(Invariants.problems(answer(400, Map.of(), body), TERMS)).isEmpty();
	}

	private static List<String> headProblems(int status) {
		return Invariants.problemsOfHead(answer(status, Map.of(), ""), TERMS);
	}

	private static Arguments body(String name, String old, String replacement, String problem) {
		UnaryOperator<String> change = (body) -> body.replace(old, replacement);
		return arguments(name, change, problem);
	}

	private static Arguments header(String name, String value, String problem) {
		return arguments(name, value, problem);
	}

	private static ErrorAnswer answer(int status, Map<String, String> changes, String body) {
		Map<String, List<String>> headers = new TreeMap<>(
				Map.of("X-Request-ID", List.of(ID), "Content-Type", List.of("application/json"), "Cache-Control",
						List.of("no-store"), "X-Content-Type-Options", List.of("nosniff")));
		changes.forEach((name, value) -> headers.put(name, value.isEmpty() ? List.of() : List.of(value)));
		return ErrorAnswer.of(status, headers, body);
	}

}
