package io.github.apierrors.webflux;

import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.handling.ErrorListener;
import io.github.apierrors.handling.ExceptionMapper;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client of a reactive service must not learn, and what must not cost its answer.
 */
class WebFluxFaultsTests {

	private static final String SECRET = "s3cr3t-4711";

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class, "spring.web.error.include-message", "always",
				"spring.web.error.include-stacktrace", "always", "spring.web.error.include-exception", "true",
				"server.error.include-stacktrace", "always");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@DisplayName("T35 T38 T40 nothing of a fault leaves, whatever is asked for")
	@ValueSource(strings = { "/faults/state", "/faults/state?trace=true&message=true&errors=true", "/faults/reason",
			"/faults/error", "/faults/linkage", "/faults/nested", "/faults/sync" })
	void tellsNothingOfAFault(String path) {
		HttpExchange exchange = service.get(path);
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.error().propertyNames()).containsExactly("code", "message", "status", "request_id",
				"details");
		assertThat(exchange.error().get("message").asString()).isEqualTo("Unexpected server error");
		assertThat(exchange.toString()).doesNotContain(SECRET).doesNotContain("Exception").doesNotContain("java.");
	}

	@Test
	@DisplayName("T45 a 5xx is one ERROR event in all loggers, with its stack")
	void logsAFaultOnce() {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			String id = service.get("/faults/state").header("X-Request-ID");
			assertThat(log.events()).singleElement().satisfies((event) -> {
				assertThat(event.getFormattedMessage())
					.startsWith("internal_error 500: GET /faults/{fault} failed with")
					.contains(id);
				assertThat(event.getThrowableProxy()).isNotNull();
			});
		}
	}

	@Test
	@DisplayName("T57 a mapper or listener that throws is passed over")
	void answersWhateverThrows() {
		HttpExchange exchange = service.get("/mapped");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.code()).isEqualTo("resource_conflict");
	}

	@Test
	@DisplayName("T44 T46 neither header nor log gets a line from a client or a message")
	void addsNoLines() {
		try (CapturedLog log = CapturedLog.withDebug("io.github.apierrors")) {
			HttpExchange exchange = service.get("/injection", "X-Request-ID", "a\tb");
			assertThat(exchange.headers()).doesNotContainKey("X-Forged");
			assertThat(exchange.error().get("message").asString()).doesNotContain("\r", "\n");
			assertThat(log.lines()).isNotEmpty().noneMatch((line) -> line.contains("\n") || line.contains("\r"));
		}
	}

	@Test
	@DisplayName("T41 a hostile field name is cut")
	void cutsAHostileFieldName() {
		String name = "x".repeat(5000) + "\\u0000\\\"";
		HttpExchange exchange = service.post("/orders", "{\"tags\":{\"" + name + "\":[]}}", "Content-Type",
				"application/json");
		assertThat(exchange.status()).isEqualTo(422);
		assertThat(exchange.error().get("details").get(0).get("field").asString()).startsWith("tags[")
			.hasSizeLessThan(80);
	}

	@WebFluxService
	@RestController
	static class Service {

		@GetMapping("/faults/{fault}")
		Mono<String> fail(@PathVariable String fault) {
			return switch (fault) {
				case "reason" -> Mono.error(new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, SECRET));
				case "error" -> Mono.fromSupplier(() -> {
					throw new AssertionError(SECRET);
				});
				case "linkage" -> throw new NoClassDefFoundError(SECRET);
				case "nested" -> Mono.error(new RuntimeException(SECRET, new Exception(SECRET)));
				case "sync" -> throw new IllegalStateException(SECRET);
				default -> Mono.error(new IllegalStateException(SECRET));
			};
		}

		@GetMapping("/mapped")
		Mono<String> mapped() {
			return Mono.error(new UnsupportedOperationException(SECRET));
		}

		@GetMapping("/injection")
		Mono<String> injection() {
			return Mono.error(new ApiException(ApiErrorCode.RESOURCE_CONFLICT, "Two\r\nX-Forged: lines"));
		}

		@PostMapping("/orders")
		Mono<String> create(@RequestBody Order order) {
			return Mono.just("ok");
		}

		@Bean
		ExceptionMapper failingMapper() {
			return (failure, context) -> {
				if (failure instanceof UnsupportedOperationException) {
					throw new IllegalStateException(SECRET);
				}
				return null;
			};
		}

		@Bean
		ExceptionMapper mapper() {
			return (failure, context) -> (failure instanceof UnsupportedOperationException)
					? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT) : null;
		}

		@Bean
		ErrorListener failingListener() {
			return (event) -> {
				if (event.failure() instanceof UnsupportedOperationException) {
					throw new IllegalStateException(SECRET);
				}
			};
		}

	}

	record Order(Map<String, Integer> tags, List<String> notes) {
	}

}
