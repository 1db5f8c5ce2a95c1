package io.github.apierrors.servlet;

import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "api-errors.paths=/api/**,/v2/**", "server.servlet.context-path=/shop",
				// Spring Boot leaves the report to Tomcat then.
				"spring.web.error.include-stacktrace=always" })
class PathScopeTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/api/failure", "/api/send-error", "/api/nowhere", "/v2/nowhere" })
	void answersInsideTheScope(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, "/shop" + path);
		assertThat(exchange.json().has("error")).isTrue();
		assertThat(exchange.error().propertyNames()).contains("code");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pages/failure", "/pages/send-error", "/nowhere", "/apis/nowhere" })
	void leavesTheRestToTheApplication(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, "/shop" + path);
		assertThat(exchange.json().propertyNames()).contains("timestamp", "status", "error", "path");
	}

	@Test
	void leavesWhatTheContainerRejectsToItButForItsReport() {
		RawExchange exchange = RawExchange.send(this.port, "GET /shop/[ HTTP/1.1\r\nHost: localhost\r\n\r\n");
		assertThat(exchange.status()).isEqualTo(400);
		assertThat(exchange.text()).contains("HTTP Status 400")
			.doesNotContain("invalid_request", "Tomcat", "Message", "Description");
	}

	@Test
	void answersWhatTheContainerRejectsInsideTheScope() {
		RawExchange.send(this.port, "GET /api/[ HTTP/1.1\r\nHost: localhost\r\n\r\n")
			.assertThatItIsTheContractsError(400, "invalid_request");
	}

	@Test
	void stampsTheIdOutsideTheScopeToo() {
		assertThat(HttpExchange.get(this.port, "/shop/nowhere").header("X-Request-ID")).startsWith("req_");
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping({ "/api/failure", "/pages/failure" })
		void fail() {
			throw new ResourceConflictException("Conflict.");
		}

		@GetMapping({ "/api/send-error", "/pages/send-error" })
		void sendError(HttpServletResponse response) throws Exception {
			response.sendError(409);
		}

	}

}
