package io.github.apierrors.servlet;

import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.max-http-request-header-size=32KB")
class RequestIdTests {

	private static final String ID = "req_[0-7][0-9A-HJKMNP-TV-Z]{25}";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/ok", "/empty", "/reset", "/async", "/failure", "/nowhere", "/favicon.ico" })
	@DisplayName("T09 one id on every response")
	void stampsOneIdOnEveryResponse(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.headers().get("X-Request-ID")).singleElement().asString().matches(ID);
	}

	@Test
	@DisplayName("T09 equal to the body's")
	void putsTheSameIdIntoTheBody() {
		HttpExchange exchange = HttpExchange.get(this.port, "/failure");
		assertThat(exchange.error().get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
	}

	@Test
	void hasTheIdInTheMdcOfTheHandler() {
		HttpExchange exchange = HttpExchange.get(this.port, "/ok");
		assertThat(exchange.body()).isEqualTo(exchange.header("X-Request-ID"));
	}

	@Test
	void givesEachRequestAnother() {
		assertThat(Stream.generate(() -> HttpExchange.get(this.port, "/ok").header("X-Request-ID")).limit(20))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("inboundIds")
	@DisplayName("T43 an inbound id is not adopted by default")
	void doesNotAdoptAnInboundId(String inbound) {
		HttpExchange exchange = HttpExchange.get(this.port, "/failure", "X-Request-ID", inbound);
		assertThat(exchange.headers().get("X-Request-ID")).singleElement().asString().matches(ID).isNotEqualTo(inbound);
		assertThat(exchange.body()).doesNotContain(inbound);
	}

	static Stream<String> inboundIds() {
		return Stream.of("req_01HX9P3NXVQMJRFT8K2BWYC7EZ", "safe-id", "x".repeat(10_000), "\"quoted\"", "a b");
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/ok")
		String ok() {
			return MDC.get("request_id");
		}

		@GetMapping("/empty")
		ResponseEntity<Void> empty() {
			return ResponseEntity.noContent().build();
		}

		@GetMapping("/reset")
		void reset(HttpServletResponse response) throws Exception {
			response.reset();
			response.getWriter().write("done");
		}

		@GetMapping("/async")
		Callable<String> async() {
			return () -> "done";
		}

		@GetMapping("/failure")
		void failure() {
			throw new ResourceConflictException("Conflict.");
		}

	}

}
