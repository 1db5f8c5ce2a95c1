package io.github.apierrors.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						/orders    | 422 | validation_error | [{"field":"quantity","message":"must be less than or equal to 10"}]
						/addresses | 422 | validation_error | [{"field":"zip-code","message":"size must be between 5 and 5"}]
						/values    | 422 | validation_error | [{"field":"zip-code","message":"size must be between 5 and 5"}]
						/unnamed   | 422 | validation_error | []
						/receipts  | 500 | internal_error   | []
						""")
		void areExplainedToTheCaller(String path, int status, String code, String details) {
			HttpExchange exchange = HttpExchange.get(this.port, path);
			assertThat(exchange.status()).isEqualTo(status);
			assertThat(exchange.code()).isEqualTo(code);
			assertThat(exchange.error().get("details").toString()).isEqualTo(details);
		}

	}

	@Nested
	@SpringBootTest(classes = ServiceViolationsTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "spring.validation.method.adapt-constraint-violations=true")
	class WhereSpringAdaptsThem {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				/orders    | 422 | [{"field":"quantity","message":"must be less than or equal to 10"}]
				/addresses | 422 | [{"field":"zip-code","message":"size must be between 5 and 5"}]
				/receipts  | 500 | []
				""")
		void areExplainedAlike(String path, int status, String details) {
			HttpExchange exchange = HttpExchange.get(this.port, path);
			assertThat(exchange.status()).isEqualTo(status);
			assertThat(exchange.error().get("details").toString()).isEqualTo(details);
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

		private final Validator validator;

		Service(Orders orders, Validator validator) {
			this.orders = orders;
			this.validator = validator;
		}

		@GetMapping("/orders")
		void order() {
			this.orders.take(11);
		}

		@GetMapping("/addresses")
		void address() {
			this.orders.sendTo(new Address("1234"));
		}

		/** A single value, without an object that it belongs to. */
		@GetMapping("/values")
		void value() {
			throw new ConstraintViolationException(this.validator.validateValue(Address.class, "zip", "1234"));
		}

		@GetMapping("/unnamed")
		void unnamed() {
			throw new ConstraintViolationException("not valid", null);
		}

		@GetMapping("/receipts")
		void receipt() {
			this.orders.receipt();
		}

	}

	@Validated
	static class Orders {

		void take(@Max(10) int quantity) {
		}

		void sendTo(@Valid Address address) {
		}

		@NotBlank
		String receipt() {
			return "";
		}

	}

	record Address(@JsonProperty("zip-code") @Size(min = 5, max = 5) String zip) {
	}

}
