package io.github.apierrors.webflux;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.ValidationErrorException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.WebFluxService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Equal failures have equal answers, wherever they arise: on Netty and in a WebTestClient
 * that is bound to the application.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.main.web-application-type=reactive")
class WebFluxEntryPointTests {

	private static final Map<String, Exception> FAILURES = new LinkedHashMap<>();

	static {
		FAILURES.put("not-found", new ResourceNotFoundException("order", "ord_1"));
		FAILURES.put("unauthorized", new InvalidApiKeyException());
		FAILURES.put("details", new ValidationErrorException("items[0].quantity", "must be at most 10"));
		FAILURES.put("limit", new RateLimitExceededException());
		FAILURES.put("status", new ResponseStatusException(HttpStatus.GONE, "The order was deleted."));
		FAILURES.put("wrapped",
				new CompletionException(new ApiException(ApiErrorCode.RESOURCE_CONFLICT, "The order is shipped.")));
		FAILURES.put("fault", new IllegalStateException("secret"));
		FAILURES.put("checked", new Exception("secret"));
	}

	private static final List<String> ORIGINS = List.of("filter-first", "filter-last", "filter-throws", "filter-after",
			"argument-resolver", "thrown", "mono", "flux", "other-thread", "events", "function", "function-mono");

	private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503);

	private static final List<String> STATUS_ORIGINS = List.of("complete-filter", "empty-filter",
			"written-empty-filter", "after-filter", "empty-function");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@ParameterizedTest
	@MethodSource("failures")
	void answersAnExceptionAlikeWhereverItIsSignalled(String failure) {
		String expected = onNetty("/at/thrown/" + failure);
		assertThat(expected).contains("\"request_id\":\"<id>\"").doesNotContain("secret");
		for (String origin : ORIGINS) {
			assertThat(onNetty("/at/" + origin + "/" + failure)).as(origin + " on Netty").isEqualTo(expected);
			assertThat(inWebTestClient("/at/" + origin + "/" + failure)).as(origin + " in WebTestClient")
				.isEqualTo(expected);
		}
	}

	static Stream<String> failures() {
		return FAILURES.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void answersAStatusAlikeWhereverItIsSet(int status) {
		String expected = onNetty("/at/complete-filter/" + status);
		assertThat(expected).startsWith(status + "\n").contains("\"code\":\"" + ApiErrorCode.nearest(status).code());
		for (String origin : STATUS_ORIGINS) {
			assertThat(onNetty("/at/" + origin + "/" + status)).as(origin + " on Netty").isEqualTo(expected);
			assertThat(inWebTestClient("/at/" + origin + "/" + status)).as(origin + " in WebTestClient")
				.isEqualTo(expected);
		}
	}

	static Stream<Integer> statuses() {
		return STATUSES.stream();
	}

	@ParameterizedTest
	@ValueSource(strings = { "empty-controller", "empty-mono" })
	void leavesAnEmptyAnswerOfAHandlerMethodEmpty(String origin) {
		HttpExchange exchange = HttpExchange.get(this.port, "/at/" + origin + "/404");
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.body()).isEmpty();
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	@Test
	void leavesABodyThatAFilterWrote() {
		HttpExchange exchange = HttpExchange.get(this.port, "/at/written-filter/404");
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.body()).isEqualTo("own");
	}

	@Test
	void answersAHeadRequestWithTheHeadersAlone() {
		HttpExchange get = HttpExchange.get(this.port, "/at/thrown/not-found");
		for (String path : List.of("/at/thrown/not-found", "/at/function/not-found", "/at/complete-filter/404")) {
			HttpExchange head = HttpExchange.send(this.port, "HEAD", path, null);
			assertThat(head.status()).isEqualTo(404);
			assertThat(head.body()).isEmpty();
			assertThat(head.header("Content-Type")).isEqualTo("application/json");
		}
		assertThat(HttpExchange.send(this.port, "HEAD", "/at/thrown/not-found", null).header("Content-Length"))
			.isEqualTo(get.header("Content-Length"));
		assertThat(client().method(HttpMethod.HEAD)
			.uri("/at/thrown/not-found")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).isNull();
	}

	@Test
	void takesTheHeadersOfTheSuccessBackAndKeepsTheOthers() {
		HttpExchange exchange = HttpExchange.get(this.port, "/half-done");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.headers()).doesNotContainKeys("Content-Disposition", "Content-Encoding", "ETag",
				"Last-Modified", "Expires");
		assertThat(exchange.headers().get("Cache-Control")).containsExactly("no-store");
		assertThat(exchange.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(exchange.headers().get("Content-Type")).containsExactly("application/json");
		assertThat(exchange.headers().get("X-Request-ID"))
			.containsExactly(exchange.error().get("request_id").asString());
		assertThat(exchange.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
		assertThat(exchange.headers().get("Set-Cookie")).containsExactly("basket=7");
	}

	@Test
	void answersATimeoutOfTheApplication() {
		HttpExchange exchange = HttpExchange.get(this.port, "/slow");
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
	}

	@Test
	void letsAnExceptionHandlerOfTheApplicationAnswerFirst() {
		HttpExchange exchange = HttpExchange.get(this.port, "/at/own-handler/fault");
		assertThat(exchange.status()).isEqualTo(418);
		assertThat(exchange.body()).isEqualTo("own");
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	private String onNetty(String path) {
		return HttpExchange.get(this.port, path).withoutId().toLowerCase(Locale.ROOT);
	}

	private String inWebTestClient(String path) {
		EntityExchangeResult<byte[]> result = client().get().uri(path).exchange().expectBody().returnResult();
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		result.getResponseHeaders().forEach(headers::put);
		byte[] body = result.getResponseBodyContent();
		return new HttpExchange(result.getStatus().value(), headers, new String(body, StandardCharsets.UTF_8))
			.withoutId()
			.toLowerCase(Locale.ROOT);
	}

	private WebTestClient client() {
		return WebTestClient.bindToApplicationContext(this.context).build();
	}

	private static @Nullable Exception failure(ServerWebExchange exchange, String origin) {
		String[] path = exchange.getRequest().getPath().value().split("/", -1);
		return (path.length > 3 && path[2].equals(origin)) ? FAILURES.get(path[3]) : null;
	}

	private static boolean isAt(ServerWebExchange exchange, String origin) {
		return exchange.getRequest().getPath().value().startsWith("/at/" + origin + "/");
	}

	private static void setStatus(ServerWebExchange exchange) {
		String[] path = exchange.getRequest().getPath().value().split("/", -1);
		exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(Integer.parseInt(path[3])));
	}

	@SuppressWarnings("TypeParameterUnusedInFormals")
	private static <T> T raise(Exception failure) {
		return WebFluxEntryPointTests.<T, RuntimeException>raiseAs(failure);
	}

	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	private static <T, E extends Exception> T raiseAs(Exception failure) throws E {
		throw (E) failure;
	}

	private static Exception failure(String name) {
		return Objects.requireNonNull(FAILURES.get(name));
	}

	@WebFluxService
	@RestController
	static class Service implements WebFluxConfigurer {

		@GetMapping("/at/thrown/{failure}")
		Mono<String> thrown(@PathVariable String failure) throws Exception {
			throw failure(failure);
		}

		@GetMapping("/at/mono/{failure}")
		Mono<String> mono(@PathVariable String failure) {
			return Mono.error(failure(failure));
		}

		@GetMapping("/at/flux/{failure}")
		Flux<String> flux(@PathVariable String failure) {
			return Flux.error(failure(failure));
		}

		@GetMapping("/at/other-thread/{failure}")
		Mono<String> otherThread(@PathVariable String failure) {
			return Mono.just("x").publishOn(Schedulers.parallel()).map((value) -> raise(failure(failure)));
		}

		@GetMapping(path = "/at/events/{failure}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<String> events(@PathVariable String failure) {
			return Flux.error(failure(failure));
		}

		@GetMapping("/at/argument-resolver/{failure}")
		String resolved(Marker marker) {
			return "ok";
		}

		@GetMapping("/at/filter-after/{failure}")
		Mono<Void> filteredAfter() {
			return Mono.empty();
		}

		@GetMapping("/at/empty-controller/{status}")
		void empty(ServerWebExchange exchange) {
			setStatus(exchange);
		}

		@GetMapping("/at/empty-mono/{status}")
		Mono<Void> emptyMono(ServerWebExchange exchange) {
			return Mono.fromRunnable(() -> setStatus(exchange)).then(exchange.getResponse().setComplete());
		}

		@GetMapping("/at/own-handler/{failure}")
		Mono<String> ownHandler() {
			return Mono.error(new OwnFailure());
		}

		@ExceptionHandler
		Mono<ResponseEntity<String>> own(OwnFailure failure) {
			return Mono.just(ResponseEntity.status(418).body("own"));
		}

		@GetMapping("/slow")
		Mono<String> slow() {
			return Mono.<String>never().timeout(Duration.ofMillis(1));
		}

		@GetMapping("/half-done")
		Mono<String> halfDone(ServerWebExchange exchange) {
			var headers = exchange.getResponse().getHeaders();
			headers.setContentType(MediaType.parseMediaType("text/csv"));
			headers.set("Content-Disposition", "attachment");
			headers.set("Content-Encoding", "gzip");
			headers.set("ETag", "\"1\"");
			headers.set("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT");
			headers.set("Expires", "Mon, 01 Jan 2024 00:00:00 GMT");
			headers.set("Cache-Control", "max-age=3600");
			headers.add("X-Content-Type-Options", "nosniff");
			headers.set("X-Request-ID", "forged");
			headers.set("Access-Control-Allow-Origin", "https://shop.example");
			exchange.getResponse().addCookie(ResponseCookie.from("basket", "7").build());
			return Mono.error(new ApiException(ApiErrorCode.RESOURCE_CONFLICT, "Conflict."));
		}

		@Bean
		RouterFunction<ServerResponse> functions() {
			return RouterFunctions.route()
				.GET("/at/function/{failure}", (request) -> raise(failure(request.pathVariable("failure"))))
				.GET("/at/function-mono/{failure}", (request) -> Mono.error(failure(request.pathVariable("failure"))))
				.GET("/at/empty-function/{status}",
						(request) -> ServerResponse.status(Integer.parseInt(request.pathVariable("status"))).build())
				.build();
		}

		@Bean
		WebFilter firstFilter() {
			return new FailingFilter("filter-first", Ordered.HIGHEST_PRECEDENCE);
		}

		@Bean
		WebFilter lastFilter() {
			return new FailingFilter("filter-last", Ordered.LOWEST_PRECEDENCE);
		}

		@Bean
		WebFilter throwingFilter() {
			return (exchange, chain) -> {
				Exception failure = failure(exchange, "filter-throws");
				return (failure != null) ? raise(failure) : chain.filter(exchange);
			};
		}

		@Bean
		WebFilter filterAfter() {
			return (exchange, chain) -> {
				Exception failure = failure(exchange, "filter-after");
				Mono<Void> rest = chain.filter(exchange);
				return (failure != null) ? rest.then(Mono.error(failure)) : rest;
			};
		}

		@Bean
		WebFilter statusFilter() {
			return (exchange, chain) -> {
				if (isAt(exchange, "complete-filter")) {
					setStatus(exchange);
					return exchange.getResponse().setComplete();
				}
				if (isAt(exchange, "empty-filter")) {
					return Mono.fromRunnable(() -> setStatus(exchange));
				}
				if (isAt(exchange, "written-empty-filter")) {
					setStatus(exchange);
					return exchange.getResponse().writeWith(Mono.empty());
				}
				if (isAt(exchange, "written-filter")) {
					setStatus(exchange);
					return exchange.getResponse()
						.writeWith(Mono
							.just(exchange.getResponse().bufferFactory().wrap("own".getBytes(StandardCharsets.UTF_8))));
				}
				return isAt(exchange, "after-filter")
						? chain.filter(exchange).onErrorComplete().then(Mono.fromRunnable(() -> setStatus(exchange)))
						: chain.filter(exchange);
			};
		}

		@Override
		public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
			configurer.addCustomResolver(new FailingArgumentResolver());
		}

	}

	record FailingFilter(String origin, int order) implements WebFilter, Ordered {

		@Override
		public int getOrder() {
			return this.order;
		}

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			Exception failure = failure(exchange, this.origin);
			return (failure != null) ? Mono.error(failure) : chain.filter(exchange);
		}

	}

	static final class FailingArgumentResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Marker.class;
		}

		@Override
		public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding,
				ServerWebExchange exchange) {
			Exception failure = failure(exchange, "argument-resolver");
			return (failure != null) ? Mono.error(failure) : Mono.empty();
		}

	}

	static final class Marker {

	}

	static final class OwnFailure extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
