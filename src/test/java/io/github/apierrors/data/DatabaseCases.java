package io.github.apierrors.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.support.HttpExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cases that every database answers alike. The last one is the end of the server.
 */
@TestMethodOrder(OrderAnnotation.class)
interface DatabaseCases {

	/** Part of every name, value and address of the database. */
	String MARKER = "mrk7391";

	int port();

	void stopServer() throws Exception;

	@ParameterizedTest
	@ValueSource(strings = { "unique", "primary-key", "unique-in-a-batch", "raw", "jpa-unique", "jpa-unique-at-commit",
			"jpa-unique-without-spring" })
	@DisplayName("T37 a unique violation is resource_already_exists without table, constraint or SQL")
	default void uniqueViolation(String fault) {
		assertAnswer(fault, 409, "resource_already_exists");
	}

	@Test
	default void namesTheFieldOfADeclaredConstraint() {
		HttpExchange exchange = assertAnswer("jpa-unique", 409, "resource_already_exists");
		assertThat(exchange.error().get("message").asString()).isEqualTo("The 'email' field is already in use.");
		assertThat(exchange.error().get("details").toString())
			.isEqualTo("[{\"field\":\"email\",\"message\":\"is already in use\"}]");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "missing-parent", "parent-in-use", "jpa-stale", "lock-timeout", "deadlock", "serialization" })
	default void conflict(String fault) {
		assertAnswer(fault, 409, "resource_conflict");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-row", "jpa-missing", "jpa-no-result" })
	default void notFound(String fault) {
		assertAnswer(fault, 404, "resource_not_found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-null", "check", "length", "syntax", "no-table", "too-many-rows" })
	default void otherErrorsAreFaultsOfTheService(String fault) {
		assertAnswer(fault, 500, "internal_error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "statement-timeout", "transaction-timeout", "no-pool" })
	@DisplayName("T32 a timeout or an exhausted pool is service_unavailable")
	default void unavailable(String fault) {
		assertAnswer(fault, 503, "service_unavailable");
	}

	@Test
	default void findsTheViolationInsideARolledBackTransaction() {
		HttpExchange exchange = assertAnswer("jpa-invalid-at-commit", 422, "validation_error");
		assertThat(exchange.error().get("details").get(0).get("field").asString()).isEqualTo("email");
	}

	@ParameterizedTest
	@CsvSource({ "mail, The 'sort' parameter has the unknown property 'mail'.",
			"email.host, The 'sort' parameter has the unknown property 'host'." })
	default void namesAnUnknownPropertyToSortBy(String sort, String message) {
		HttpExchange exchange = HttpExchange.get(port(), "/customers?sort=" + sort);
		assertThat(exchange.status()).isEqualTo(400);
		assertThat(exchange.code()).isEqualTo("invalid_parameter");
		assertThat(exchange.error().get("message").asString()).isEqualTo(message);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	@DisplayName("T32 a server that stops under load is service_unavailable")
	default void stopUnderLoad() throws Exception {
		CountDownLatch warm = new CountDownLatch(20);
		List<CompletableFuture<List<HttpExchange>>> clients = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			clients.add(CompletableFuture.supplyAsync(() -> readUntilItFails(warm)));
		}
		assertThat(warm.await(20, TimeUnit.SECONDS)).isTrue();
		stopServer();
		for (CompletableFuture<List<HttpExchange>> client : clients) {
			List<HttpExchange> answers = client.get(30, TimeUnit.SECONDS);
			assertThat(answers).isNotEmpty().allSatisfy((answer) -> assertAnswer(answer, 503, "service_unavailable"));
		}
	}

	private List<HttpExchange> readUntilItFails(CountDownLatch warm) {
		List<HttpExchange> failures = new ArrayList<>();
		while (failures.size() < 3) {
			HttpExchange exchange = HttpExchange.get(port(), "/faults/read");
			if (exchange.status() != 200) {
				failures.add(exchange);
			}
			warm.countDown();
		}
		return failures;
	}

	private HttpExchange assertAnswer(String fault, int status, String code) {
		HttpExchange exchange = HttpExchange.get(port(), "/faults/" + fault);
		assertAnswer(exchange, status, code);
		return exchange;
	}

	private static void assertAnswer(HttpExchange exchange, int status, String code) {
		assertThat(exchange.status()).as(exchange.body()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.toString()).doesNotContainIgnoringCase(MARKER)
			.doesNotContain("SQL")
			.doesNotContain("jdbc")
			.doesNotContain("Exception");
	}

}
