package io.github.apierrors.webflux;

import java.util.stream.Stream;

import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

class WebFluxRequestIdTests {

	private static final String ID = "req_[0-7][0-9A-HJKMNP-TV-Z]{25}";

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class, "server.max-http-request-header-size", "32KB");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ok", "/empty", "/cleared", "/events", "/failure", "/nowhere", "/favicon.ico", "/%zz" })
	@DisplayName("T09 one id on every response")
	void stampsOneIdOnEveryResponse(String path) {
		assertThat(RawExchange.get(service.port(), path).headers("X-Request-ID")).singleElement()
			.asString()
			.matches(ID);
	}

	@Test
	@DisplayName("T09 equal to the body's")
	void putsTheSameIdIntoTheBody() {
		HttpExchange exchange = service.get("/failure");
		assertThat(exchange.error().get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
	}

	@Test
	void hasTheIdInTheReactorContextOfTheHandler() {
		HttpExchange exchange = service.get("/ok");
		assertThat(exchange.body()).isEqualTo(exchange.header("X-Request-ID"));
	}

	@Test
	void givesEachRequestAnother() {
		assertThat(Stream.generate(() -> service.get("/ok").header("X-Request-ID")).limit(20)).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("inboundIds")
	@DisplayName("T43 an inbound id is not adopted by default")
	void doesNotAdoptAnInboundId(String inbound) {
		HttpExchange exchange = service.get("/failure", "X-Request-ID", inbound);
		assertThat(exchange.headers().get("X-Request-ID")).singleElement().asString().matches(ID).isNotEqualTo(inbound);
		assertThat(exchange.body()).doesNotContain(inbound);
	}

	static Stream<String> inboundIds() {
		return Stream.of("req_01HX9P3NXVQMJRFT8K2BWYC7EZ", "safe-id", "x".repeat(10_000), "\"quoted\"", "a b");
	}

	@ParameterizedTest
	@CsvSource({ "always, 10.0.0.0/8, true", "trusted, 127.0.0.0/8, true", "trusted, 10.0.0.0/8, false" })
	void adoptsASafeInboundIdWhereConfigured(String mode, String proxies, boolean adopted) {
		try (RunningService open = RunningService.startReactive(Service.class, "api-errors.request-id.accept-inbound",
				mode, "api-errors.request-id.trusted-proxies", proxies)) {
			HttpExchange exchange = HttpExchange.get(open.port(), "/failure", "X-Request-ID", "safe-id");
			assertThat(exchange.header("X-Request-ID").equals("safe-id")).isEqualTo(adopted);
			assertThat(exchange.error().get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
			assertThat(open.get("/failure", "X-Request-ID", "not safe").header("X-Request-ID")).matches(ID);
		}
	}

	@WebFluxService
	@RestController
	static class Service {

		@GetMapping("/ok")
		Mono<String> ok() {
			return Mono.deferContextual((context) -> Mono.just(context.get(RequestIds.KEY)));
		}

		@GetMapping("/empty")
		ResponseEntity<Void> empty() {
			return ResponseEntity.noContent().build();
		}

		@GetMapping("/cleared")
		Mono<String> cleared(ServerWebExchange exchange) {
			exchange.getResponse().getHeaders().clear();
			return Mono.just("done");
		}

		@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<String> events() {
			return Flux.just("a", "b");
		}

		@GetMapping("/failure")
		Mono<String> failure() {
			return Mono.error(new ResourceConflictException("Conflict."));
		}

	}

}
