package io.github.apierrors.test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.apierrors.support.RunningService;
import io.github.apierrors.test.broken.HtmlFilter;
import io.github.apierrors.test.broken.HtmlWebFilter;
import io.github.apierrors.test.broken.OwnShapeReactiveRoutes;
import io.github.apierrors.test.broken.OwnShapeRoutes;
import io.github.apierrors.test.twin.Calls;
import io.github.apierrors.test.twin.ReactiveRoutes;
import io.github.apierrors.test.twin.ServletRoutes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The kit on router functions of both web stacks.
 */
class FunctionalContractTests {

	private static final WebApplicationType MVC = WebApplicationType.SERVLET;

	private static final WebApplicationType WEBFLUX = WebApplicationType.REACTIVE;

	static Stream<Arguments> services() {
		return Stream.of(arguments(MVC, ServletRoutes.class), arguments(WEBFLUX, ReactiveRoutes.class));
	}

	@ParameterizedTest
	@MethodSource("services")
	void attacksEveryRouteAndRunsNoHandler(WebApplicationType type, Class<?> routes) {
		try (RunningService service = start(type, routes)) {
			ContractReport report = ApiErrorContract.of(service.context()).run();
			report.assertNoFindings();
			assertThat(endpoints(report)).containsExactlyInAnyOrder("GET /orders/{id}", "POST /orders",
					"PUT /carts/{id}", "DELETE /carts/{id}", "PUT /baskets/{id}", "DELETE /baskets/{id}",
					"GET /api-error-contract/nowhere");
			assertThat(sent(report, "GET /orders/{id}")).contains("wrong method: PUT", "HEAD", "Accept: image/png",
					"no credentials");
			assertThat(service.context().getBean(Calls.class).handlers()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("services")
	void sendsWhatAPredicateTurnsDownAndNothingElse(WebApplicationType type, Class<?> routes) {
		try (RunningService service = start(type, routes)) {
			ContractReport report = ApiErrorContract.of(service.context()).run();
			assertThat(sent(report, "POST /orders"))
				.contains("wrong media type: application/x-unknown", "wrong media type: garbage")
				.doesNotContain("malformed JSON: cut short", "empty object", "no body");
			assertThat(sent(report, "PUT /carts/{id}")).contains("wrong method: GET")
				.doesNotContain("wrong media type: application/x-unknown", "malformed JSON: cut short");
			assertThat(report.results()).filteredOn((result) -> result.attack().equals("wrong media type: garbage"))
				.extracting(ContractResult::answer)
				.contains("400 invalid_request", "not sent: it might succeed");
		}
	}

	@ParameterizedTest
	@MethodSource("services")
	void runsHandlersWhereAskedTo(WebApplicationType type, Class<?> routes) {
		try (RunningService service = start(type, routes)) {
			ContractReport report = ApiErrorContract.of(service.context()).runningHandlers().run();
			report.assertNoFindings();
			assertThat(service.context().getBean(Calls.class).handlers()).containsExactlyInAnyOrder("cart", "create",
					"get");
			assertThat(report.results()).filteredOn((result) -> result.endpoint().equals("POST /orders"))
				.extracting(ContractResult::answer)
				.contains("400 invalid_request");
		}
	}

	static Stream<Arguments> filters() {
		return Stream.of(arguments(MVC, List.of(ServletRoutes.class, HtmlFilter.class)),
				arguments(WEBFLUX, List.of(ReactiveRoutes.class, HtmlWebFilter.class)));
	}

	@ParameterizedTest
	@MethodSource("filters")
	void findsAFilterThatWritesHtml(WebApplicationType type, List<Class<?>> classes) {
		try (RunningService service = start(type, classes.toArray(Class<?>[]::new))) {
			ContractReport report = ApiErrorContract.of(service.context()).withHeader("Authorization", "any").run();
			assertThat(report.findings()).extracting(ContractResult::attack)
				.contains("no credentials", "unknown path: GET");
			assertThat(report.findings().toString()).contains("<html><body>Log in first</body></html>");
			assertThat(service.context().getBean(Calls.class).handlers()).isEmpty();
		}
	}

	static Stream<Arguments> ownShapes() {
		return Stream.of(arguments(MVC, OwnShapeRoutes.class), arguments(WEBFLUX, OwnShapeReactiveRoutes.class));
	}

	@ParameterizedTest
	@MethodSource("ownShapes")
	void findsARouterThatAnswersErrorsItselfOnceHandlersRun(WebApplicationType type, Class<?> routes) {
		try (RunningService service = start(type, routes)) {
			ApiErrorContract.of(service.context()).run().assertNoFindings();
			ContractReport report = ApiErrorContract.of(service.context()).runningHandlers().run();
			assertThat(report.findings()).isNotEmpty()
				.allSatisfy((finding) -> assertThat(finding.endpoint()).isEqualTo("POST /numbers"));
			assertThat(report.findings().toString())
				.contains("the body is no error of the contract: {\"failure\":\"no number\"}");
		}
	}

	private static RunningService start(WebApplicationType type, Class<?>... classes) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(classes).web(type)
			.properties("server.port=0", "spring.main.banner-mode=off")
			.run();
		return new RunningService(context);
	}

	private static Set<String> endpoints(ContractReport report) {
		return report.results().stream().map(ContractResult::endpoint).collect(Collectors.toSet());
	}

	private static Set<String> sent(ContractReport report, String endpoint) {
		return report.results()
			.stream()
			.filter((result) -> result.endpoint().equals(endpoint) && result.sent())
			.map(ContractResult::attack)
			.collect(Collectors.toSet());
	}

}
