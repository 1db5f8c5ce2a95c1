package io.github.apierrors.validation;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A violation that a service finds, not the handler: the caller's fault or the service's,
 * as the application has it.
 */
class ServiceViolationsTests {

	@Nested
	@SpringBootTest(classes = ServiceViolationsTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
	class ByDefault {

		@LocalServerPort
		int port;

		@Test
		void areExplainedToTheCaller() {
			HttpExchange exchange = HttpExchange.get(this.port, "/orders");
			assertThat(exchange.status()).isEqualTo(422);
			assertThat(exchange.code()).isEqualTo("validation_error");
			assertThat(exchange.error().get("details").toString())
				.isEqualTo("[{\"field\":\"quantity\",\"message\":\"must be less than or equal to 10\"}]");
		}

	}

	@Nested
	@SpringBootTest(classes = ServiceViolationsTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "api-errors.validation.explain-service-violations=false")
	class WhereSwitchedOff {

		@LocalServerPort
		int port;

		@Test
		void areFaultsOfTheService() {
			HttpExchange exchange = HttpExchange.get(this.port, "/orders");
			assertThat(exchange.status()).isEqualTo(500);
			assertThat(exchange.code()).isEqualTo("internal_error");
			assertThat(exchange.error().get("details")).isEmpty();
		}

	}

	@MvcService
	@Import(Orders.class)
	@RestController
	static class Service {

		private final Orders orders;

		Service(Orders orders) {
			this.orders = orders;
		}

		@GetMapping("/orders")
		void order() {
			this.orders.take(11);
		}

	}

	@Validated
	static class Orders {

		void take(@Max(10) int quantity) {
		}

	}

}
