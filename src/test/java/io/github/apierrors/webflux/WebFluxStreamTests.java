package io.github.apierrors.webflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Responses that fail, or that nobody waits for any more, when they are on their way.
 */
class WebFluxStreamTests {

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	// T45, T55
	@ParameterizedTest
	@ValueSource(strings = { "/flux", "/events", "/lines", "/written", "/flushed", "/length", "/other-thread" })
	void breaksTheConnectionOffAndLogsOnce(String path) {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			RawExchange exchange = RawExchange.get(service.port(), path);
			assertThat(exchange.status()).isEqualTo(200);
			assertThat(exchange.text()).contains("the first half").doesNotContain("error", "internal", "second");
			// Neither the last chunk nor all that was promised.
			assertThat(exchange.text()).doesNotEndWith("0\r\n\r\n");
			String id = exchange.headers("X-Request-ID").get(0);
			assertThat(loud(log)).singleElement().asString().startsWith("ERROR internal_error 500: GET").contains(id);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/flux-before", "/events-before", "/lines-before" })
	void answersWhatFailsBeforeTheFirstElement(String path) {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			RawExchange exchange = RawExchange.get(service.port(), path);
			exchange.assertThatItIsTheContractsError(500, "internal_error");
			assertThat(loud(log)).singleElement().asString().contains(exchange.headers("X-Request-ID").get(0));
		}
	}

	@Test
	void leavesResponsesOfOtherServersAlone() {
		ConnectionBreaker breaker = service.context().getBean(ConnectionBreaker.class);
		assertThat(breaker.canBreak(new MockServerHttpResponse())).isFalse();
		assertThat(breaker.canBreak(new ServerHttpResponseDecorator(new MockServerHttpResponse()))).isFalse();
	}

	// T56
	@Test
	void saysNothingAboveDebugOfAClientThatHasGone() throws IOException, InterruptedException {
		try (CapturedLog all = CapturedLog.of("ROOT"); CapturedLog own = CapturedLog.withDebug("io.github.apierrors")) {
			hangUp("/endless");
			assertThat(service.context().getBean(Service.class).ended.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(own.lines()).allMatch((line) -> line.startsWith("DEBUG ") && line.contains("has gone away"));
			assertThat(loud(all)).isEmpty();
		}
	}

	private static List<String> loud(CapturedLog log) {
		return log.lines().stream().filter((line) -> line.matches("(WARN|ERROR) .*")).toList();
	}

	private static void hangUp(String path) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
			String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().read()).isEqualTo('H');
			// Reset, so that the very next write fails.
			socket.setSoLinger(true, 0);
		}
	}

	@WebFluxService
	@RestController
	static class Service {

		private final CountDownLatch ended = new CountDownLatch(1);

		@GetMapping("/flux")
		Flux<String> flux() {
			return halves();
		}

		@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<String> events() {
			return halves();
		}

		@GetMapping(path = "/lines", produces = MediaType.APPLICATION_NDJSON_VALUE)
		Flux<Line> lines() {
			return halves().map(Line::new);
		}

		@GetMapping("/other-thread")
		Flux<String> otherThread() {
			return Flux.just("the first half")
				.concatWith(Mono.<String>error(new IllegalStateException("no second half"))
					.delaySubscription(Duration.ofMillis(20), Schedulers.parallel()));
		}

		@GetMapping("/written")
		Mono<Void> written(ServerHttpResponse response) {
			return response.writeWith(halves().map((text) -> buffer(response, text)));
		}

		@GetMapping("/flushed")
		Mono<Void> flushed(ServerHttpResponse response) {
			return response.writeAndFlushWith(halves().map((text) -> Mono.just(buffer(response, text))));
		}

		@GetMapping("/length")
		Mono<Void> length(ServerHttpResponse response) {
			response.getHeaders().setContentLength(1000);
			return response.writeAndFlushWith(halves().map((text) -> Mono.just(buffer(response, text))));
		}

		@GetMapping("/flux-before")
		Flux<String> fluxBefore() {
			return Flux.error(new IllegalStateException("no first half"));
		}

		@GetMapping(path = "/events-before", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<String> eventsBefore() {
			return Flux.error(new IllegalStateException("no first half"));
		}

		@GetMapping(path = "/lines-before", produces = MediaType.APPLICATION_NDJSON_VALUE)
		Flux<Line> linesBefore() {
			return Flux.error(new IllegalStateException("no first half"));
		}

		@GetMapping("/endless")
		Mono<Void> endless(ServerHttpResponse response) {
			String much = "x".repeat(8192);
			return response.writeAndFlushWith(Flux.generate((sink) -> sink.next(Mono.just(buffer(response, much)))))
				.doFinally((signal) -> this.ended.countDown());
		}

		private static Flux<String> halves() {
			return Flux.just("the first half").concatWith(Flux.error(new IllegalStateException("no second half")));
		}

		private static DataBuffer buffer(ServerHttpResponse response, String text) {
			return response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8));
		}

	}

	record Line(String text) {
	}

}
