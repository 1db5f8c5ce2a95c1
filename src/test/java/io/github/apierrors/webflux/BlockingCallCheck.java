package io.github.apierrors.webflux;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import reactor.blockhound.BlockHound;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails requests of a reactive service in many ways while BlockHound watches the threads
 * that must not block. A program of its own, because BlockHound changes the whole virtual
 * machine. Prints what blocked, by request.
 */
final class BlockingCallCheck {

	private static final List<String> FAILURES = List.of("/fail/not-found", "/fail/details", "/fail/fault",
			"/fail/status", "/fail/limit", "/fail/timeout", "/later/fault", "/query?limit=x", "/query?limit=0",
			"/search", "/nowhere", "/flux-before", "/flux-after", "/filter", "/empty-filter", "/own", "/%zz");

	private static final List<String> BODIES = List.of("{", "{}", "{\"name\":\"\",\"quantity\":99}",
			"{\"name\":1,\"quantity\":\"x\"}");

	private static final String ENGINE = "io.github.apierrors.handling.ApiErrorHandler.handle(";

	private static final Queue<String> BLOCKED = new ConcurrentLinkedQueue<>();

	private BlockingCallCheck() {
	}

	public static void main(String[] arguments) {
		BlockHound.builder()
			.loadIntegrations()
			.blockingMethodCallback((method) -> BLOCKED.add(method + " " + frames()))
			.install();
		try (RunningService service = RunningService.startReactive(Service.class)) {
			// To see that it watches.
			service.get("/blocking");
			boolean watches = BLOCKED.stream().anyMatch((call) -> call.contains("Thread.sleep"));
			BLOCKED.clear();
			fail(service);
			// Other libraries read their resources when they first need them.
			BLOCKED.removeIf((call) -> !call.contains(ENGINE));
			int failures = fail(service);
			BLOCKED.forEach((call) -> System.out.println("blocked: " + call));
			System.out.println("watching=" + watches + " failures=" + failures + " blocked=" + BLOCKED.size());
		}
	}

	private static int fail(RunningService service) {
		for (String path : FAILURES) {
			assertThat(RawExchange.get(service.port(), path).headers("X-Request-ID")).as(path).hasSize(1);
		}
		for (String body : BODIES) {
			HttpExchange exchange = service.post("/orders", body, "Content-Type", "application/json");
			assertThat(exchange.error().get("request_id").asString()).as(body).isNotEmpty();
		}
		return FAILURES.size() + BODIES.size();
	}

	private static String frames() {
		return StackWalker.getInstance().walk((frames) -> frames.map(Object::toString).toList()).toString();
	}

	@WebFluxService
	@Import(Endpoints.class)
	@RestController
	static class Service {

		@GetMapping("/blocking")
		Mono<String> block() throws InterruptedException {
			Thread.sleep(1);
			return Mono.just("done");
		}

		@GetMapping("/flux-before")
		Flux<String> fluxBefore() {
			return Flux.error(new IllegalStateException());
		}

		@GetMapping("/flux-after")
		Flux<String> fluxAfter() {
			return Flux.just("first").concatWith(Flux.error(new IllegalStateException()));
		}

		@Bean
		WebFilter failingFilter() {
			return (exchange, chain) -> switch (exchange.getRequest().getPath().value()) {
				case "/filter" -> Mono.error(new IllegalStateException());
				case "/empty-filter" -> {
					exchange.getResponse().setRawStatusCode(403);
					yield exchange.getResponse().setComplete();
				}
				default -> chain.filter(exchange);
			};
		}

	}

}
