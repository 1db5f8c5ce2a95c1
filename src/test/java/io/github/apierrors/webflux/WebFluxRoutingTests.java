package io.github.apierrors.webflux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.RateLimit;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

class WebFluxRoutingTests {

	private static final String HANDSHAKE = """
			GET /socket HTTP/1.1\r
			Host: localhost\r
			Upgrade: websocket\r
			Sec-WebSocket-Version: 13\r
			""";

	private static RunningService service;

	@BeforeAll
	static void start(@TempDir Path files) throws IOException {
		Files.writeString(files.resolve("hello.txt"), "hello");
		service = RunningService.startReactive(Service.class, "spring.http.codecs.max-in-memory-size", "100B",
				"spring.webflux.problemdetails.enabled", "true", "spring.web.resources.static-locations",
				files.toUri().toString());
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@DisplayName("T19 404 without the path")
	@ValueSource(strings = { "/nowhere", "/static/nothing.css", "/../etc", "/webjars/x.js" })
	void answersAnUnmappedPathWithoutIt(String path) {
		RawExchange exchange = RawExchange.get(service.port(), path);
		exchange.assertThatItIsTheContractsError(404, "resource_not_found");
		assertThat(exchange.body()).doesNotContain(path.substring(1));
	}

	@Test
	@DisplayName("T20 405 and Allow")
	void answersAMethodThatIsNotAllowed() {
		HttpExchange exchange = HttpExchange.send(service.port(), "DELETE", "/orders", null);
		assertThat(exchange.status()).isEqualTo(405);
		assertThat(exchange.code()).isEqualTo("invalid_request");
		assertThat(exchange.header("Allow").split(",")).containsExactlyInAnyOrder("POST", "PATCH");
	}

	@Test
	@DisplayName("T21 415 and Accept, Accept-Patch")
	void answersAnUnsupportedMediaType() {
		HttpExchange post = service.post("/orders", "x", "Content-Type", "text/plain");
		assertThat(post.status()).isEqualTo(415);
		assertThat(post.header("Accept")).isEqualTo("application/json");
		HttpExchange patch = HttpExchange.send(service.port(), "PATCH", "/orders", "x", "Content-Type", "text/plain");
		assertThat(patch.status()).isEqualTo(415);
		assertThat(patch.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
	}

	@Test
	@DisplayName("T22 406 with JSON")
	void answersWhatIsNotAcceptable() {
		HttpExchange exchange = service.get("/json", "Accept", "image/png");
		assertThat(exchange.status()).isEqualTo(406);
		assertThat(exchange.code()).isEqualTo("invalid_request");
	}

	@ParameterizedTest
	@DisplayName("T23 413 without the limit")
	@CsvSource({ "/orders, application/json", "/function, application/json",
			"/form, application/x-www-form-urlencoded" })
	void answersABodyThatIsTooLarge(String path, String contentType) {
		HttpExchange exchange = service.post(path, "x=".repeat(100), "Content-Type", contentType);
		assertThat(exchange.status()).isEqualTo(413);
		assertThat(exchange.code()).isEqualTo("invalid_request");
		assertThat(exchange.body()).doesNotContain("100");
	}

	@ParameterizedTest
	@DisplayName("T24 the modes of undocumented statuses")
	@CsvSource({ "preserve, 405, invalid_request", "documented, 400, invalid_request",
			"extended, 405, method_not_allowed" })
	void answersAnUndocumentedStatusAsConfigured(String mode, int status, String code) {
		try (RunningService configured = RunningService.startReactive(Service.class, "api-errors.undocumented-status",
				mode)) {
			HttpExchange exchange = HttpExchange.send(configured.port(), "DELETE", "/orders", null);
			assertThat(exchange.status()).isEqualTo(status);
			assertThat(exchange.code()).isEqualTo(code);
			assertThat(exchange.header("Allow")).isNotEmpty();
		}
	}

	@Test
	void leavesACorsRejectionToSpring() {
		HttpExchange exchange = service.get("/cors", "Origin", "https://evil.example");
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.body()).isEmpty();
		HttpExchange preFlight = HttpExchange.send(service.port(), "OPTIONS", "/cors", null, "Origin",
				"https://evil.example", "Access-Control-Request-Method", "GET");
		assertThat(preFlight.status()).isEqualTo(403);
		assertThat(preFlight.body()).isEmpty();
		assertThat(service.get("/cors", "Origin", "https://shop.example").header("Access-Control-Allow-Origin"))
			.isEqualTo("https://shop.example");
	}

	@Test
	void leavesACorsRejectionOfAFilterToSpring() {
		HttpExchange exchange = service.get("/filtered/json", "Origin", "https://evil.example");
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.body()).isEmpty();
		HttpExchange preFlight = HttpExchange.send(service.port(), "OPTIONS", "/filtered/json", null, "Origin",
				"https://evil.example", "Access-Control-Request-Method", "GET");
		assertThat(preFlight.status()).isEqualTo(403);
		assertThat(preFlight.body()).isEmpty();
	}

	@Test
	void completesAForbiddenThatIsNoCorsRejection() {
		HttpExchange allowed = service.get("/filtered/forbidden", "Origin", "https://shop.example");
		assertThat(allowed.code()).isEqualTo("insufficient_scope");
		assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
		assertThat(service.get("/forbidden", "Origin", "https://evil.example").code()).isEqualTo("insufficient_scope");
		assertThat(service.get("/filtered/forbidden").code()).isEqualTo("insufficient_scope");
	}

	@Test
	void servesStaticResources() {
		HttpExchange exchange = service.get("/hello.txt");
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.body()).isEqualTo("hello");
		assertThat(HttpExchange.send(service.port(), "POST", "/hello.txt", "x").status()).isEqualTo(405);
		assertThat(service.get("/hello.txt", "Range", "bytes=99-").status()).isEqualTo(416);
	}

	@Test
	void answersAHandshakeThatIsNone() {
		assertThat(service.get("/socket").code()).isEqualTo("invalid_request");
		HttpExchange post = service.post("/socket", "x");
		assertThat(post.status()).isEqualTo(405);
		assertThat(post.code()).isEqualTo("invalid_request");
		RawExchange.send(service.port(), HANDSHAKE + "Connection: Upgrade\r\n\r\n")
			.assertThatItIsTheContractsError(400, "invalid_request");
	}

	@Test
	void answersAHandshakeThatTheApplicationRefuses() {
		RawExchange
			.send(service.port(),
					HANDSHAKE.replace("/socket", "/refused")
							+ "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
			.assertThatItIsTheContractsError(409, "resource_conflict");
	}

	@Test
	void opensASocket() {
		RawExchange exchange = RawExchange.send(service.port(),
				HANDSHAKE + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
		assertThat(exchange.status()).isEqualTo(101);
		assertThat(exchange.headers("X-Request-ID")).hasSize(1);
	}

	@Test
	void putsRateLimitsOnASuccessAndAnErrorButNotOnA401() {
		assertThat(service.get("/limited").headers()).containsKeys("X-RateLimit-Limit", "X-RateLimit-Reset");
		assertThat(service.get("/limited?fail=409").headers()).containsKeys("X-RateLimit-Limit", "X-RateLimit-Reset");
		assertThat(service.get("/limited?fail=401").headers()).doesNotContainKeys("X-RateLimit-Limit",
				"X-RateLimit-Reset");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/json", "/js%6Fn", "/json;x=1" })
	void turnsRequestsAwayDuringMaintenance(String path) {
		Maintenance maintenance = service.context().getBean(Maintenance.class);
		maintenance.begin("/json", Instant.now().plusSeconds(90));
		try {
			HttpExchange exchange = service.get(path);
			assertThat(exchange.status()).isEqualTo(503);
			assertThat(exchange.code()).isEqualTo("service_unavailable");
			assertThat(Integer.parseInt(exchange.header("Retry-After"))).isBetween(60, 90);
			assertThat(service.get("/cors").status()).isEqualTo(200);
		}
		finally {
			maintenance.end("/json");
		}
	}

	@Test
	void keepsHealthEndpointsUpDuringMaintenance() {
		Maintenance maintenance = service.context().getBean(Maintenance.class);
		maintenance.begin(Maintenance.EVERYTHING, Instant.now().plusSeconds(90));
		try {
			assertThat(service.get("/livez").status()).isEqualTo(200);
			assertThat(service.get("/json").status()).isEqualTo(503);
		}
		finally {
			maintenance.end(Maintenance.EVERYTHING);
		}
	}

	@Test
	void answersInsideTheScopeOnly() {
		try (RunningService scoped = RunningService.startReactive(Service.class, "api-errors.paths", "/api/**",
				"spring.webflux.base-path", "/shop")) {
			assertThat(scoped.get("/shop/api/nowhere").code()).isEqualTo("resource_not_found");
			assertThat(scoped.get("/shop/api/empty").code()).isEqualTo("resource_conflict");
			HttpExchange outside = scoped.get("/shop/nowhere");
			assertThat(outside.json().propertyNames()).contains("timestamp", "status", "path");
			assertThat(outside.header("X-Request-ID")).startsWith("req_");
			assertThat(scoped.get("/shop/empty").body()).isEmpty();
			assertThat(scoped.get("/elsewhere").body()).isEmpty();
		}
	}

	@WebFluxService
	@RestController
	static class Service implements WebFluxConfigurer {

		private final RateLimitPublisher publisher;

		Service(RateLimitPublisher publisher) {
			this.publisher = publisher;
		}

		// Spring would choose Jetty's way, which stands on the test class path, too.
		@Override
		public WebSocketService getWebSocketService() {
			return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy());
		}

		@PostMapping(path = "/orders", consumes = "application/json")
		Mono<String> create(@RequestBody String order) {
			return Mono.just(order);
		}

		@PatchMapping(path = "/orders", consumes = "application/merge-patch+json")
		Mono<String> patch(@RequestBody String order) {
			return Mono.just(order);
		}

		@PostMapping("/form")
		Mono<MultiValueMap<String, String>> form(ServerWebExchange exchange) {
			return exchange.getFormData();
		}

		@GetMapping(path = "/json", produces = "application/json")
		Mono<String> json() {
			return Mono.just("{}");
		}

		@GetMapping("/livez")
		Mono<String> live() {
			return Mono.just("up");
		}

		@CrossOrigin("https://shop.example")
		@GetMapping("/cors")
		Mono<String> cors() {
			return Mono.just("ok");
		}

		@GetMapping("/limited")
		Mono<String> limited(ServerWebExchange exchange) {
			this.publisher.publish(exchange.getResponse(), new RateLimit(100, 99, Instant.ofEpochSecond(1)));
			String failure = exchange.getRequest().getQueryParams().getFirst("fail");
			if ("401".equals(failure)) {
				return Mono.error(new InvalidApiKeyException());
			}
			return (failure != null) ? Mono.error(new ResourceConflictException("Conflict.")) : Mono.just("ok");
		}

		@Bean
		RouterFunction<ServerResponse> functions() {
			return RouterFunctions.route()
				.POST("/function", (request) -> request.bodyToMono(String.class).then(ServerResponse.ok().build()))
				.GET("/empty", (request) -> ServerResponse.status(409).build())
				.GET("/api/empty", (request) -> ServerResponse.status(409).build())
				.build();
		}

		@Bean
		@Order(0)
		WebFilter corsFilter() {
			CorsConfiguration shop = new CorsConfiguration();
			shop.addAllowedOrigin("https://shop.example");
			WebFilter filter = new CorsWebFilter((exchange) -> shop);
			// It would take every preflight request for its own.
			return (exchange, chain) -> exchange.getRequest().getPath().value().startsWith("/filtered/")
					? filter.filter(exchange, chain) : chain.filter(exchange);
		}

		@Bean
		WebFilter forbidding() {
			return (exchange, chain) -> {
				if (!exchange.getRequest().getPath().value().endsWith("/forbidden")) {
					return chain.filter(exchange);
				}
				exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
				return exchange.getResponse().setComplete();
			};
		}

		@Bean
		WebFilter guard() {
			return (exchange, chain) -> exchange.getRequest().getPath().value().equals("/refused")
					? Mono.error(new ResourceConflictException("The room is full.")) : chain.filter(exchange);
		}

		@Bean
		HandlerMapping sockets() {
			WebSocketHandler silent = (session) -> session.close();
			return new SimpleUrlHandlerMapping(Map.of("/socket", silent, "/refused", silent), -1);
		}

	}

}
