package io.github.apierrors.servlet;

import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

@ActiveProfiles("dev")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.web.error.include-message=always", "spring.web.error.include-stacktrace=always",
				"spring.web.error.include-exception=true", "spring.web.error.include-binding-errors=always",
				"server.error.include-message=always", "server.error.include-stacktrace=always",
				"server.error.include-exception=true" })
class DisclosureTests {

	private static final String SECRET = "s3cr3t-4711";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@MethodSource("faults")
	@DisplayName("T35 T40 a secret in an exception's message never leaves, nor does a class name or stack frame")
	void tellsNothingOfAFault(String fault) {
		HttpExchange exchange = HttpExchange.get(this.port, "/faults/" + fault);
		assertThat(exchange.toString()).doesNotContain(SECRET)
			.doesNotContain("Exception")
			.doesNotContain("java.")
			.doesNotContain("\\tat ");
		assertThat(exchange.error().get("message").asString()).isEqualTo("Unexpected server error");
		assertThat(exchange.status()).isEqualTo(500);
	}

	static Stream<String> faults() {
		return FAULTS.keySet().stream().sorted();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?trace=true", "?message=true", "?errors=true", "?trace=true&message=true&path=true" })
	@DisplayName("T38 neither query parameters nor properties nor the dev profile change anything")
	void hasNoSwitchThatTellsMore(String query) {
		HttpExchange exchange = HttpExchange.get(this.port, "/faults/state" + query);
		assertThat(exchange.error().propertyNames()).containsExactly("code", "message", "status", "request_id",
				"details");
		assertThat(exchange.body()).doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "at com.acme.Orders.find(Orders.java:42)", "com.acme.internal.OrderStore failed",
			"SELECT secret FROM orders", "jdbc:postgresql://db:5432/orders", "see http://10.0.0.7/admin",
			"Bearer eyJhbGciOiJIUzI1NiJ9.e30.x", "cannot read /etc/orders/key.pem" })
	@DisplayName("T40 the second line of defence replaces text that was not written for a client")
	void replacesInternalTextOfATypedException(String text) {
		HttpExchange exchange = HttpExchange.get(this.port,
				"/texts/" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "~"));
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.error().get("message").asString()).isEqualTo(ApiErrorCode.RESOURCE_CONFLICT.description());
	}

	private static final Map<String, Exception> FAULTS = Map.of("state", new IllegalStateException(SECRET), "argument",
			new IllegalArgumentException(SECRET), "null", new NullPointerException(SECRET), "sql",
			new SQLException(SECRET, "08006"), "file", new FileNotFoundException("/srv/" + SECRET), "reason",
			new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, SECRET), "annotated",
			new Annotated(SECRET, new IllegalStateException(SECRET)), "nested",
			new RuntimeException(SECRET, new Exception(SECRET)), "api", new ApiException(ApiErrorCode.INTERNAL_ERROR,
					ApiErrorCode.INTERNAL_ERROR.description(), new Exception(SECRET)));

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/faults/{fault}")
		void fail(@PathVariable String fault) throws Exception {
			throw FAULTS.get(fault);
		}

		@GetMapping("/texts/{text}")
		void text(@PathVariable String text) {
			throw new ApiException(ApiErrorCode.RESOURCE_CONFLICT, text.replace('~', '/'));
		}

	}

	@ResponseStatus(code = HttpStatus.INTERNAL_SERVER_ERROR, reason = SECRET)
	static class Annotated extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Annotated(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
