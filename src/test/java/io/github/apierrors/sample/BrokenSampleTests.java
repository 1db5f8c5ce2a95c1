package io.github.apierrors.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.apierrors.test.ApiErrorContract;
import io.github.apierrors.test.ContractReport;
import io.github.apierrors.test.ContractResult;
import io.github.apierrors.test.broken.HtmlFilter;
import io.github.apierrors.test.broken.OwnShapeAdvice;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The contract kit on two samples with holes, each of which it has to find.
 */
class BrokenSampleTests {

	@Test
	void findsAnAdviceWithAnotherShape() {
		ContractReport report = attack(OwnShapeAdvice.class);
		Map<String, List<String>> problems = problems(report);
		assertThat(problems).containsOnlyKeys("wrong method", "wrong media type", "empty object", "HEAD",
				"Accept: image/png", "Accept: garbage", "no credentials", "unknown credentials", "description");
		assertThat(problems.get("empty object"))
			.contains("the body is no error of the contract: {\"errors\":[\"invalid\"]}");
		assertThat(problems.get("wrong media type")).contains("a mistake of the client is told as one of the server")
			.anyMatch((problem) -> problem
				.startsWith("the body is no error of the contract: org.springframework.web.HttpMedia"));
		assertThat(problems.get("wrong method")).contains("the code 'not_allowed' is not registered",
				"405 without Allow", "the request id of the body is not that of the header");
		assertThat(problems.get("description")).contains("the description does not tell of 400 -");
	}

	@Test
	void findsAFilterThatWritesHtml() {
		ContractReport report = attack(HtmlFilter.class);
		Map<String, List<String>> problems = problems(report);
		assertThat(problems.get("no credentials")).contains("401 without WWW-Authenticate",
				"Content-Type is not application/json",
				"the body is no error of the contract: <html><body>Log in first</body></html>");
		assertThat(problems.get("unknown path")).contains("what must fail was accepted");
		assertThatThrownBy(report::assertNoFindings).isInstanceOf(AssertionError.class)
			.hasMessageContaining("<html><body>Log in first</body></html>")
			.hasMessageContaining("GET /orders?limit=un-us-able HTTP/1.1");
	}

	private static ContractReport attack(Class<?> hole) {
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(SampleApplication.class, hole)
			.properties("spring.config.name=sample")
			.run("--server.port=0")) {
			return ApiErrorContract.of(service).withHeader("Authorization", "Bearer demo-all").run();
		}
	}

	private static Map<String, List<String>> problems(ContractReport report) {
		return report.findings()
			.stream()
			.collect(Collectors.groupingBy(BrokenSampleTests::attack, TreeMap::new,
					Collectors.flatMapping((finding) -> finding.problems().stream(), Collectors.toList())));
	}

	private static String attack(ContractResult finding) {
		return finding.attack().startsWith("Accept") ? finding.attack() : finding.attack().replaceFirst(":.*", "");
	}

}
