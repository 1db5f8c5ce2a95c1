package io.github.apierrors.test;

import java.util.List;

import io.github.apierrors.support.RunningService;
import io.github.apierrors.test.twin.Calls;
import io.github.apierrors.test.twin.DescribedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The kit on a service with an OpenAPI description. How it gets along with springdoc, the
 * tests of the sample show.
 */
class DescribedContractTests {

	private static RunningService service;

	private static ContractReport report;

	@BeforeAll
	static void attack() {
		service = RunningService.start(DescribedService.class, "server.servlet.context-path", "/app");
		report = ApiErrorContract.of(service.context()).describedBy("/openapi.json").run();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void attacksWhatIsDescribedAndCanBeRehearsed() {
		assertThat(results("POST /hidden")).filteredOn(ContractResult::sent)
			.extracting(ContractResult::attack)
			.contains("missing value: q", "wrong method: GET", "no credentials")
			.doesNotContain("wrong JSON type: name", "unusable value: q");
		assertThat(results("POST /hidden")).filteredOn((result) -> !result.sent())
			.extracting(ContractResult::attack)
			.contains("wrong JSON type: name", "wrong JSON type: size", "unusable value: q", "malformed JSON: no JSON");
	}

	@Test
	void leavesAloneWhatNoMappingKnows() {
		assertThat(results("POST /legacy")).singleElement()
			.hasToString(ContractResult.notSent("POST /legacy", "all", "not sent: no mapping knows it").toString());
		assertThat(results("POST /archive/legacy")).singleElement()
			.satisfies((result) -> assertThat(result.sent()).isFalse());
		assertThat(results("GET /no{pattern")).singleElement()
			.satisfies((result) -> assertThat(result.sent()).isFalse());
	}

	@Test
	void runsNoHandler() {
		assertThat(service.context().getBean(Calls.class).handlers()).isEmpty();
	}

	@Test
	void findsAnswersThatAreNotDescribed() {
		assertThat(report.findings()).extracting(ContractResult::endpoint)
			.containsExactlyInAnyOrder("GET /late-orders", "GET /lost-orders");
		assertThat(description("GET /late-orders").problems())
			.containsExactly("the description does not tell of 400 invalid_parameter");
		assertThat(description("GET /lost-orders").problems())
			.containsExactly("the description does not tell of 400 invalid_parameter");
	}

	@Test
	void isContentWithWhatIsDescribed() {
		assertThat(description("GET /orders").isClean()).isTrue();
		assertThat(description("GET /orders").answer()).isEqualTo("400");
		assertThat(description("GET /open-orders").isClean()).isTrue();
		assertThat(description("POST /hidden").isClean()).isTrue();
		assertThat(results("GET /all-orders")).isNotEmpty()
			.extracting(ContractResult::attack)
			.doesNotContain("description");
	}

	@Test
	void readsNoneWhereToldTo() {
		ContractReport other = ApiErrorContract.of(service.context()).describedBy("").run();
		other.assertNoFindings();
		assertThat(other.results()).extracting(ContractResult::endpoint).doesNotContain("POST /hidden", "POST /legacy");
	}

	@Test
	void leavesDescribedEndpointsAloneThatAreExcluded() {
		ContractReport other = ApiErrorContract.of(service.context())
			.describedBy("/openapi.json")
			.except("/hidden", "/legacy")
			.run();
		assertThat(other.results()).extracting(ContractResult::endpoint).doesNotContain("POST /hidden", "POST /legacy");
	}

	@Test
	void missesADescriptionThatWasPromised() {
		ApiErrorContract contract = ApiErrorContract.of(service.context()).describedBy("/nowhere.json");
		assertThatIllegalStateException().isThrownBy(contract::run).withMessageContaining("/nowhere.json: 404");
	}

	@Test
	void findsTheDescriptionOfSpringdocByItsPath() {
		try (RunningService other = RunningService.start(DescribedService.class, "springdoc.api-docs.path",
				"/openapi.json")) {
			assertThat(ApiErrorContract.of(other.context()).run().findings()).extracting(ContractResult::endpoint)
				.containsExactlyInAnyOrder("GET /late-orders", "GET /lost-orders");
		}
	}

	@Test
	void saysThatTheDescriptionOfSpringdocIsClosed() {
		try (RunningService other = RunningService.start(DescribedService.class, "springdoc.api-docs.path",
				"/closed.json")) {
			ContractReport closed = ApiErrorContract.of(other.context()).run();
			closed.assertNoFindings();
			assertThat(closed.results())
				.contains(ContractResult.notSent("GET /closed.json", "description", "not read: 403"));
		}
	}

	private static List<ContractResult> results(String endpoint) {
		return report.results().stream().filter((result) -> result.endpoint().equals(endpoint)).toList();
	}

	private static ContractResult description(String endpoint) {
		return results(endpoint).stream()
			.filter((result) -> result.attack().equals("description"))
			.findFirst()
			.orElseThrow();
	}

}
