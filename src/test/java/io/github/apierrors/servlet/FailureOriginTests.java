package io.github.apierrors.servlet;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Faults in places that an advice alone does not reach. Filters, interceptors and
 * argument resolvers are in {@link EntryPointContractTests}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FailureOriginTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "controller", "error", "checked", "converter", "serializer", "view", "callable",
			"deferred", "future", "task", "exception-handler", "conversion" })
	@DisplayName("T36 the envelope wherever it is thrown")
	void answersWithTheEnvelope(String origin) {
		HttpExchange exchange = HttpExchange.get(this.port, "/" + origin);
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.body()).isEqualTo("""
				{"error":{"code":"internal_error","message":"Unexpected server error","status":500,\
				"request_id":"%s","details":[]}}""".formatted(exchange.header("X-Request-ID")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "timeout", "task-timeout" })
	void answersAnAsynchronousTimeoutWithServiceUnavailable(String origin) {
		HttpExchange exchange = HttpExchange.get(this.port, "/" + origin);
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
		assertThat(exchange.error().get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/controller")
		void controller() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/error")
		void error() {
			throw new AssertionError("secret");
		}

		@GetMapping("/checked")
		void checked() throws Exception {
			throw new Exception("secret");
		}

		@GetMapping("/converter")
		Unwritable converter() {
			return new Unwritable();
		}

		@GetMapping(path = "/serializer", produces = MediaType.APPLICATION_JSON_VALUE)
		Unserializable serializer() {
			return new Unserializable();
		}

		@GetMapping("/view")
		ModelAndView view() {
			return new ModelAndView((model, request, response) -> {
				response.getWriter().write("half");
				throw new IllegalStateException("secret");
			});
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> {
				throw new IllegalStateException("secret");
			};
		}

		@GetMapping("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(new IllegalStateException("secret"));
			return result;
		}

		@GetMapping("/future")
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(() -> {
				throw new IllegalStateException("secret");
			});
		}

		@GetMapping("/task")
		WebAsyncTask<String> task() {
			return new WebAsyncTask<>(() -> {
				throw new IllegalStateException("secret");
			});
		}

		@GetMapping("/timeout")
		DeferredResult<String> timeout() {
			return new DeferredResult<>(1L);
		}

		@GetMapping("/task-timeout")
		WebAsyncTask<String> taskTimeout() {
			return new WebAsyncTask<>(1L, () -> {
				new CountDownLatch(1).await(5, TimeUnit.SECONDS);
				return "late";
			});
		}

		@GetMapping("/exception-handler")
		void handled() {
			throw new UnsupportedOperationException();
		}

		@ExceptionHandler
		void failsItself(UnsupportedOperationException failure) {
			throw new IllegalStateException("secret", failure);
		}

		@GetMapping("/conversion")
		void conversion(HttpServletRequest request) {
			Object value = request.getMethod();
			Integer number = (Integer) value;
			assertThat(number).isNotNull();
		}

		@Bean
		FailingConverter failingConverter() {
			return new FailingConverter();
		}

	}

	record Unwritable() {
	}

	static final class Unserializable {

		public String getName() {
			return Optional.<String>empty().orElseThrow();
		}

	}

	static final class FailingConverter extends AbstractHttpMessageConverter<Unwritable> {

		FailingConverter() {
			super(MediaType.ALL);
		}

		@Override
		protected boolean supports(Class<?> type) {
			return type == Unwritable.class;
		}

		@Override
		protected Unwritable readInternal(Class<? extends Unwritable> type, HttpInputMessage message) {
			throw new IllegalStateException("secret");
		}

		@Override
		protected void writeInternal(Unwritable value, HttpOutputMessage message) {
			throw new IllegalStateException("secret");
		}

	}

}
