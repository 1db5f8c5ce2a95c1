package io.github.apierrors.logging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.micrometer.ApiErrorMicrometerAutoConfiguration;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.LogCapture;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The id in the log of a reactive service that has switched context propagation on.
 */
class WebFluxRequestIdInTheLogTests {

	private static final ExecutorService POOL = Executors.newSingleThreadExecutor();

	private static final ConcurrentLinkedQueue<String> ON_THE_EVENT_LOOP = new ConcurrentLinkedQueue<>();

	private static RunningService service;

	@RegisterExtension
	final LogCapture log = new LogCapture();

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class, "spring.reactor.context-propagation", "auto");
	}

	@AfterAll
	static void stop() {
		service.close();
		POOL.shutdown();
		// Spring Boot switches it on for the whole JVM.
		Hooks.disableAutomaticContextPropagation();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/handler", "/mono", "/pool", "/delayed", "/flux", "/callable" })
	@DisplayName("T58 the application's log lines carry the id on every thread that works on the request")
	void isInTheMdcOfTheApplicationsLogLines(String path) {
		// Twice, so that a thread would show the id of the request before.
		for (int i = 0; i < 2; i++) {
			HttpExchange exchange = service.get(path);
			assertThat(exchange.status()).isEqualTo(200);
			List<ILoggingEvent> lines = working();
			assertThat(lines).hasSize(2 * (i + 1));
			assertThat(lines.subList(2 * i, 2 * i + 2)).allSatisfy((event) -> assertThat(event.getMDCPropertyMap())
				.containsEntry("request_id", exchange.header("X-Request-ID")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/handler", "/mono", "/pool", "/delayed", "/flux", "/callable" })
	@DisplayName("T58 the id is in the body, in the failure's one log event and in its MDC")
	void isInTheEventOfTheFailure(String path) {
		HttpExchange exchange = service.get(path + "?fail=true");
		String id = exchange.header("X-Request-ID");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.error().get("request_id").asString()).isEqualTo(id);
		List<ILoggingEvent> events = this.log.events()
			.stream()
			.filter((event) -> event.getLoggerName().startsWith("io.github.apierrors"))
			.toList();
		assertThat(events).singleElement().satisfies((event) -> {
			assertThat(event.getFormattedMessage()).contains("request_id=" + id);
			assertThat(LogCapture.pairs(event)).containsEntry("route", path).containsEntry("entry_point", "handler");
			assertThat(event.getMDCPropertyMap()).containsEntry("request_id", id);
		});
	}

	@Test
	void isGoneFromEveryThreadAfterTheRequest() throws ExecutionException, InterruptedException {
		for (String path : List.of("/handler", "/mono", "/pool", "/flux", "/pool?fail=true", "/handler?fail=true",
				"/nowhere")) {
			service.get(path);
			Callable<String> look = () -> Objects.toString(MDC.get("request_id"));
			assertThat(POOL.submit(look).get()).isEqualTo("null");
		}
		assertThat(ON_THE_EVENT_LOOP).hasSizeGreaterThanOrEqualTo(7).containsOnly("null");
	}

	private List<ILoggingEvent> working() {
		return this.log.events(Level.INFO)
			.stream()
			.filter((event) -> event.getLoggerName().equals("application"))
			.toList();
	}

	@WebFluxService
	@ImportAutoConfiguration(ApiErrorMicrometerAutoConfiguration.class)
	@RestController
	static class Service {

		private static final Logger logger = LoggerFactory.getLogger("application");

		private final Scheduler pool = Schedulers.fromExecutor(POOL);

		@GetMapping("/handler")
		String handler(@RequestParam(required = false) boolean fail) {
			return log(fail);
		}

		@GetMapping("/mono")
		Mono<String> mono(@RequestParam(required = false) boolean fail) {
			return Mono.fromSupplier(() -> log(fail));
		}

		@GetMapping("/pool")
		Mono<String> pool(@RequestParam(required = false) boolean fail) {
			return Mono.just(fail).publishOn(this.pool).map(Service::log);
		}

		@GetMapping("/delayed")
		Mono<String> delayed(@RequestParam(required = false) boolean fail) {
			return Mono.just(fail).delayElement(Duration.ofMillis(1)).map(Service::log);
		}

		@GetMapping("/flux")
		Flux<String> flux(@RequestParam(required = false) boolean fail) {
			return Flux.just(fail).publishOn(Schedulers.parallel()).map(Service::log);
		}

		@GetMapping("/callable")
		Mono<String> callable(@RequestParam(required = false) boolean fail) {
			return Mono.fromCallable(() -> log(fail)).subscribeOn(Schedulers.boundedElastic());
		}

		private static String log(boolean fail) {
			logger.info("working");
			if (fail) {
				throw new ResourceConflictException("Conflict.");
			}
			return "done";
		}

		@Bean
		WebFilter loggingFilter() {
			return (exchange, chain) -> Mono.fromRunnable(() -> logger.info("filtering")).then(chain.filter(exchange));
		}

		@Bean
		NettyServerCustomizer lookOut() {
			return (server) -> server.doOnChannelInit(
					(observer, channel, remote) -> channel.pipeline().addFirst(new ChannelInboundHandlerAdapter() {

						@Override
						public void channelRead(ChannelHandlerContext context, Object message) {
							ON_THE_EVENT_LOOP.add(Objects.toString(MDC.get("request_id")));
							context.fireChannelRead(message);
						}

					}));
		}

	}

}
