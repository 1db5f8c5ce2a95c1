package io.github.apierrors.resilience4j;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.resilience.annotation.ConcurrencyLimit;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ResilienceTests {

	private static final String MARKER = "mrk8264";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "circuit, 503, service_unavailable", "bulkhead, 503, service_unavailable",
			"time-limiter, 503, service_unavailable", "rejected, 503, service_unavailable",
			"rejected-by-spring, 503, service_unavailable", "concurrency-limit, 503, service_unavailable",
			"rate-limiter, 429, rate_limit_exceeded", "retry-template, 404, resource_not_found",
			"retryable, 404, resource_not_found" })
	@DisplayName("T32 a call that is refused or given up is service_unavailable, or what it failed with")
	void answers(String refusal, int status, String code) {
		HttpExchange exchange = HttpExchange.get(this.port, "/" + refusal);
		assertThat(exchange.status()).as(exchange.body()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.toString()).doesNotContain(MARKER);
	}

	@Test
	@DisplayName("T33 Retry-After is what is left of the open circuit's wait, and the log has no stack trace")
	void tellsTheRemainingWaitOfAnOpenCircuit(CapturedOutput output) {
		HttpExchange exchange = HttpExchange.get(this.port, "/circuit");
		assertThat(Integer.parseInt(exchange.header("Retry-After"))).isBetween(30, 60);
		String id = exchange.header("X-Request-ID");
		assertThat(output.getAll().lines().filter((line) -> line.contains(id))).singleElement()
			.asString()
			.contains(" WARN ");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	@DisplayName("T33 a limiter that does not tell its wait gets the default")
	void saysRetryAfterForALimiter() {
		assertThat(HttpExchange.get(this.port, "/rate-limiter").header("Retry-After")).isEqualTo("1");
	}

	@MvcService
	@ImportAutoConfiguration(ApiErrorResilience4jAutoConfiguration.class)
	@Import(Limited.class)
	@EnableResilientMethods
	@RestController
	static class Service {

		private final Map<String, Callable<?>> refusals;

		Service(CircuitBreakerRegistry circuits, Limited limited) {
			CircuitBreaker circuit = circuits.circuitBreaker(MARKER);
			circuit.transitionToOpenState();
			this.refusals = Map.of("circuit", circuit.decorateCallable(() -> MARKER), "bulkhead", Service::fillBulkhead,
					"time-limiter",
					() -> TimeLimiter.of(Duration.ofMillis(10)).executeFutureSupplier(CompletableFuture::new),
					"rejected", Service::callAfterShutdown, "rejected-by-spring", Service::callAfterSpringsShutdown,
					"concurrency-limit", () -> callTwice(limited), "rate-limiter", Service::exhaustLimiter,
					"retry-template", Service::retry, "retryable", limited::retry);
		}

		@GetMapping("/{refusal}")
		Object call(@PathVariable String refusal) throws Exception {
			return this.refusals.getOrDefault(refusal, () -> {
				throw new AssertionError("No refusal named " + refusal);
			}).call();
		}

		private static Object fillBulkhead() throws Exception {
			Bulkhead bulkhead = Bulkhead.of(MARKER,
					BulkheadConfig.custom().maxConcurrentCalls(1).maxWaitDuration(Duration.ZERO).build());
			bulkhead.acquirePermission();
			return bulkhead.executeCallable(() -> MARKER);
		}

		private static Object exhaustLimiter() throws Exception {
			RateLimiter limiter = RateLimiter.of(MARKER,
					RateLimiterConfig.custom()
						.limitForPeriod(1)
						.limitRefreshPeriod(Duration.ofHours(1))
						.timeoutDuration(Duration.ZERO)
						.build());
			limiter.acquirePermission();
			return limiter.executeCallable(() -> MARKER);
		}

		private static Object callAfterShutdown() throws Exception {
			ExecutorService executor = Executors.newSingleThreadExecutor();
			executor.shutdown();
			return executor.submit(() -> MARKER).get();
		}

		private static Object callAfterSpringsShutdown() throws Exception {
			ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
			executor.initialize();
			executor.shutdown();
			return executor.submit(() -> MARKER).get();
		}

		private static Object callTwice(Limited limited) throws Exception {
			CountDownLatch inside = new CountDownLatch(1);
			CountDownLatch done = new CountDownLatch(1);
			CompletableFuture<Void> first = CompletableFuture.runAsync(() -> limited.hold(inside, done));
			assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
			try {
				limited.hold(inside, done);
			}
			finally {
				done.countDown();
				first.join();
			}
			return MARKER;
		}

		private static Object retry() throws Exception {
			return new RetryTemplate(RetryPolicy.builder().maxRetries(1).delay(Duration.ZERO).build()).execute(() -> {
				throw new ResourceNotFoundException("order", "A-1");
			});
		}

		@Bean
		static CircuitBreakerRegistry circuits() {
			return CircuitBreakerRegistry
				.of(CircuitBreakerConfig.custom().waitDurationInOpenState(Duration.ofMinutes(1)).build());
		}

	}

	/**
	 * Guarded by Spring itself.
	 */
	static class Limited {

		@ConcurrencyLimit(limit = 1, policy = ConcurrencyLimit.ThrottlePolicy.REJECT)
		void hold(CountDownLatch inside, CountDownLatch done) {
			inside.countDown();
			try {
				assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		@Retryable(maxRetries = 1, delay = 1)
		Object retry() {
			throw new ResourceNotFoundException("order", "A-2");
		}

	}

}
