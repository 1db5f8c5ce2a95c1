package io.github.apierrors.test;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.apierrors.support.RunningService;
import io.github.apierrors.test.broken.HtmlWebFilter;
import io.github.apierrors.test.twin.Calls;
import io.github.apierrors.test.twin.ReactiveService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The kit on annotated controllers of a reactive service, behind a base path.
 */
class WebFluxContractTests {

	private static RunningService service;

	private static ContractReport report;

	@BeforeAll
	static void attack() {
		service = RunningService.startReactive(ReactiveService.class, "spring.webflux.base-path", "/app");
		report = contract(service).run();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void runsNoHandler() {
		assertThat(service.context().getBean(Calls.class).handlers()).isEmpty();
	}

	@Test
	void findsNothing() {
		assertThat(report.findings()).as(report.toString()).isEmpty();
	}

	@Test
	void attacksWhatMustFail() {
		assertThat(attacks("POST /orders", true)).contains("malformed JSON: cut short", "wrong JSON type: unit_price",
				"wrong media type: application/x-unknown", "empty object", "no body", "wrong method: PUT",
				"Accept: image/png", "no credentials", "unknown credentials");
		assertThat(attacks("GET /orders", true)).contains("unusable value: limit", "HEAD");
		assertThat(attacks("GET /search", true)).contains("missing value: q", "missing value: X-Tenant",
				"missing value: session", "unusable value: on");
		assertThat(attacks("GET /page", true)).contains("unusable value: size");
		assertThat(attacks("POST /upload", true)).contains("missing part");
		assertThat(attacks("PUT /orders/{id}", true)).contains("unusable value: id",
				"wrong media type: application/x-unknown");
	}

	@Test
	void getsBehindTheAuthentication() {
		assertThat(answers("GET /orders")).contains("400 invalid_parameter", "401 missing_api_key",
				"401 invalid_api_key", "405 invalid_request");
		assertThat(answers("POST /orders")).contains("400 invalid_request", "422 validation_error",
				"422 missing_required_field", "415 invalid_request");
		assertThat(answers("GET /api-error-contract/nowhere")).contains("404 resource_not_found");
	}

	@Test
	void leavesABodyAloneThatTheHandlerReadsItself() {
		assertThat(attacks("PUT /orders/{id}", false)).contains("malformed JSON: cut short",
				"wrong JSON type: reference", "empty object");
	}

	@Test
	void doesNotSendWhatMightSucceed() {
		assertThat(attacks("POST /text", false)).contains("malformed JSON: cut short", "empty object");
		assertThat(attacks("POST /entity", false)).contains("empty object").doesNotContain("malformed JSON: cut short");
		assertThat(attacks("POST /upload", false)).contains("malformed multipart");
		assertThat(attacks("GET /any", false)).contains("no credentials");
		assertThat(attacks("GET /any", true)).isEmpty();
	}

	@Test
	void rehearsesWithTheBindingOfTheController() {
		assertThat(attacks("GET /bindings/number", false)).contains("unusable value: number");
	}

	@Test
	void validatesTheArgumentsOfAMethod() {
		Rehearsal rehearsal = new WebFluxRehearsal(service.context());
		assertThat(rehearsal.turnsDown(Request.of("GET", "/orders?limit=0"))).isTrue();
		assertThat(rehearsal.turnsDown(Request.of("GET", "/orders?limit=1"))).isFalse();
		assertThat(rehearsal.turnsDown(Request.of("GET", "/stars?stars=2,0"))).isTrue();
		assertThat(rehearsal.turnsDown(Request.of("GET", "/stars?stars=2,1"))).isFalse();
		assertThat(service.context().getBean(Calls.class).handlers()).isEmpty();
	}

	@Test
	void runsModelMethodsAndTakesNoProofFromTheirExceptions() {
		Rehearsal rehearsal = new WebFluxRehearsal(service.context());
		assertThat(rehearsal.turnsDown(Request.of("POST", "/bindings/number"))).isTrue();
		assertThat(rehearsal.turnsDown(Request.of("GET", "/bindings/number?number=1&route=x"))).isFalse();
		assertThat(rehearsal.turnsDown(Request.of("GET", "/bindings/tenant"))).isTrue();
		assertThat(rehearsal.turnsDown(Request.of("GET", "/bindings/tenant").withHeader("X-Tenant", "acme"))).isFalse();
	}

	@Test
	void runsHandlersWhereAskedTo() {
		try (RunningService other = RunningService.startReactive(ReactiveService.class)) {
			contract(other).runningHandlers().run().assertNoFindings();
			assertThat(other.context().getBean(Calls.class).handlers()).contains("any", "text", "entity", "list",
					"replace", "number");
		}
	}

	@Test
	void findsAFilterThatWritesHtml() {
		try (RunningService broken = RunningService.startReactive(Broken.class)) {
			ContractReport holes = contract(broken).run();
			assertThat(holes.findings()).extracting(ContractResult::attack)
				.contains("no credentials", "unknown path: GET")
				.doesNotContain("malformed JSON: cut short");
			assertThat(holes.findings().toString()).contains("401 without WWW-Authenticate",
					"the body is no error of the contract: <html><body>Log in first</body></html>",
					"what must fail was accepted");
			assertThat(broken.context().getBean(Calls.class).handlers()).isEmpty();
		}
	}

	private static ApiErrorContract contract(RunningService service) {
		return ApiErrorContract.of(service.context()).withHeader("Authorization", "Bearer demo-all");
	}

	private static Set<String> attacks(String endpoint, boolean sent) {
		return report.results()
			.stream()
			.filter((result) -> result.endpoint().equals(endpoint) && result.sent() == sent)
			.map(ContractResult::attack)
			.collect(Collectors.toSet());
	}

	private static Set<String> answers(String endpoint) {
		return report.results()
			.stream()
			.filter((result) -> result.endpoint().equals(endpoint) && result.sent())
			.map(ContractResult::answer)
			.collect(Collectors.toSet());
	}

	@Import({ ReactiveService.class, HtmlWebFilter.class })
	static class Broken {

	}

}
