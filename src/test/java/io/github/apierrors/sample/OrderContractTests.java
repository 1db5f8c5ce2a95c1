package io.github.apierrors.sample;

import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.test.ApiErrorContract;
import io.github.apierrors.test.ContractReport;
import io.github.apierrors.test.ContractResult;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = SampleApplication.class, useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrderContractTests {

	@TestFactory
	Stream<DynamicNode> keepsTheContract(@Autowired ApplicationContext service) {
		return ApiErrorContract.of(service).withHeader("Authorization", "Bearer demo-all").tests();
	}

	@Test
	void attacksEveryEndpointAndChangesNothing(@Autowired ApplicationContext service,
			@Autowired OrderRepository orders) {
		List<String> before = orders.findAll().stream().map(OrderContractTests::describe).toList();
		ContractReport report = ApiErrorContract.of(service).withHeader("Authorization", "Bearer demo-all").run();
		assertThat(report.findings()).isEmpty();
		assertThat(report.results().stream().filter(ContractResult::sent).map(ContractResult::endpoint).distinct())
			.containsExactly("GET /errors", "GET /orders", "POST /orders", "GET /orders/{reference}",
					"POST /orders/{reference}/cancel", "GET /orders/{reference}/invoice",
					"POST /orders/{reference}/reminders", "POST /orders/{reference}/ship",
					"GET /orders/{reference}/shipping-quote", "GET /stub/carrier/quotes/{reference}",
					"GET /v3/api-docs", "GET /v3/api-docs.yaml", "GET /api-error-contract/nowhere");
		assertThat(orders.findAll().stream().map(OrderContractTests::describe)).isEqualTo(before);
	}

	@Test
	void answersAsTheOpenApiDescriptionSays(@Autowired ApplicationContext service) {
		ContractReport report = ApiErrorContract.of(service).withHeader("Authorization", "Bearer demo-all").run();
		assertThat(report.results()).filteredOn((result) -> result.attack().equals("description"))
			.extracting((result) -> result.endpoint() + ": " + result.answer())
			.containsExactly("GET /orders: 400 401", "POST /orders: 400 401 415 422");
	}

	@Test
	void reportsWhatTheReadmeSays(@Autowired ApplicationContext service) {
		String report = ApiErrorContract.of(service).withHeader("Authorization", "Bearer demo-all").run().toString();
		List<String> tables = Readme.read()
			.blocks("text")
			.stream()
			.filter((text) -> text.contains("not sent"))
			.toList();
		assertThat(tables).singleElement().satisfies((table) -> assertThat(lines(report)).containsAll(lines(table)));
	}

	private static List<String> lines(String table) {
		return table.lines().map((line) -> line.replaceAll(" {2,}", "  ")).toList();
	}

	@Test
	void findsTheStandInForTheCarrierOnceHandlersRun(@Autowired ApplicationContext service) {
		ContractReport report = ApiErrorContract.of(service)
			.withHeader("Authorization", "Bearer demo-all")
			.runningHandlers()
			.run();
		assertThat(report.findings()).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.endpoint()).isEqualTo("GET /stub/carrier/quotes/{reference}"));
		ApiErrorContract.of(service)
			.withHeader("Authorization", "Bearer demo-all")
			.except("/stub/**")
			.runningHandlers()
			.run()
			.assertNoFindings();
	}

	private static String describe(Order order) {
		return order.reference() + " " + order.status();
	}

}
