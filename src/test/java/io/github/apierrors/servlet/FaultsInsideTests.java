package io.github.apierrors.servlet;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorListener;
import io.github.apierrors.handling.ExceptionMapper;
import io.github.apierrors.handling.ExceptionUnwrapper;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A failure inside the library, or in a bean that takes part in it, still yields a
 * documented answer.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FaultsInsideTests {

	@LocalServerPort
	int port;

	@Test
	@DisplayName("T57 a mapper that throws is passed over, and the next one answers")
	void asksTheNextMapperWhenOneThrows() {
		HttpExchange exchange = HttpExchange.get(this.port, "/mapped");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.code()).isEqualTo("resource_conflict");
	}

	@ParameterizedTest
	@ValueSource(strings = { "thrown", "overflow", "hostile" })
	@DisplayName("T57 T35 a listener, unwrapper or exception that throws changes nothing")
	void answersWhateverThrows(String kind) {
		HttpExchange exchange = HttpExchange.get(this.port, "/faults/" + kind);
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.code()).isEqualTo("internal_error");
		assertThat(exchange.body()).doesNotContain("secret");
	}

	@Test
	@DisplayName("T57 the last resort, where rendering itself fails")
	void answersWithTheLastResortWhenRenderingFails() {
		HttpExchange exchange = HttpExchange.get(this.port, "/faults/unrenderable");
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.body()).isEqualTo("""
				{"error":{"code":"internal_error","message":"Unexpected server error","status":500,\
				"request_id":"%s","details":[]}}""".formatted(exchange.header("X-Request-ID")));
		assertThat(exchange.headers().get("Cache-Control")).containsExactly("no-store");
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/mapped")
		void mapped() {
			throw new UnsupportedOperationException("secret");
		}

		@GetMapping("/faults/{kind}")
		void fail(@PathVariable String kind) {
			throw switch (kind) {
				case "hostile" -> new Hostile();
				case "overflow" -> new ArithmeticException("secret");
				case "unrenderable" -> new ArrayStoreException("secret");
				default -> new IllegalStateException("secret");
			};
		}

		@Bean
		@Order(1)
		ExceptionMapper failingMapper() {
			return (failure, context) -> {
				throw new IllegalStateException("secret");
			};
		}

		@Bean
		@Order(2)
		ExceptionMapper recursingMapper() {
			return new ExceptionMapper() {

				@Override
				public @Nullable ApiError map(Throwable failure, ErrorContext context) {
					return (failure instanceof ArithmeticException) ? map(failure, context) : null;
				}

			};
		}

		@Bean
		@Order(3)
		ExceptionMapper mapper() {
			return (failure, context) -> (failure instanceof UnsupportedOperationException)
					? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT) : null;
		}

		@Bean
		@Order(4)
		ExceptionMapper unrenderable() {
			return (failure, context) -> (failure instanceof ArrayStoreException) ? ApiError.of(new FailingCode())
					: null;
		}

		@Bean
		ErrorListener failingListener() {
			return (event) -> {
				throw new AssertionError("secret");
			};
		}

		@Bean
		ExceptionUnwrapper failingUnwrapper() {
			return (failure) -> {
				throw new IllegalStateException("secret");
			};
		}

	}

	static final class Hostile extends RuntimeException {

		private static final long serialVersionUID = 1L;

		@Override
		public String getMessage() {
			throw new IllegalStateException("secret");
		}

		@Override
		public synchronized Throwable getCause() {
			throw new IllegalStateException("secret");
		}

		@Override
		public String toString() {
			throw new IllegalStateException("secret");
		}

	}

	/**
	 * Fails when it is asked for its name, but not while the error is made.
	 */
	static final class FailingCode implements ErrorCode {

		private static final long serialVersionUID = 1L;

		@Override
		public String code() {
			throw new IllegalStateException("secret");
		}

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "Fails";
		}

		@Override
		public String action() {
			return "None";
		}

	}

}
