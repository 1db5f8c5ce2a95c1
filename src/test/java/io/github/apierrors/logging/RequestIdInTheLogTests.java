package io.github.apierrors.logging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;

import ch.qos.logback.classic.Level;
import io.github.apierrors.micrometer.ApiErrorMicrometerAutoConfiguration;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.LogCapture;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.mvc.servlet.load-on-startup=1")
class RequestIdInTheLogTests {

	@RegisterExtension
	final LogCapture log = new LogCapture();

	@LocalServerPort
	int port;

	@Autowired
	Map<String, ThreadPoolTaskExecutor> pools = Map.of();

	@ParameterizedTest
	@ValueSource(strings = { "/handler", "/callable", "/task", "/stream", "/async" })
	@DisplayName("T58 the application's log lines carry the id on every thread that works on the request")
	void isInTheMdcOfTheApplicationsLogLines(String path) {
		// Twice, so that a thread of a pool would show the id of the request before.
		for (int i = 0; i < 2; i++) {
			HttpExchange exchange = HttpExchange.get(this.port, path);
			assertThat(exchange.status()).isEqualTo(200);
			assertThat(this.log.events(Level.INFO).get(i).getMDCPropertyMap()).containsEntry("request_id",
					exchange.header("X-Request-ID"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/callable, applicationTaskExecutor", "/task, applicationTaskExecutor", "/async, propagating" })
	void isGoneFromThePoolAfterTheRequest(String path, String pool) throws Exception {
		HttpExchange.get(this.port, path);
		assertThat(this.log.events(Level.INFO)).singleElement()
			.satisfies((event) -> assertThat(event.getThreadName()).startsWith(pool));
		ThreadPoolExecutor threads = Objects.requireNonNull(this.pools.get(pool)).getThreadPoolExecutor();
		assertThat(threads.submit(() -> Objects.toString(MDC.get("request_id"))).get()).isEqualTo("null");
	}

	@MvcService
	@EnableAsync
	@RestController
	@Import({ Pools.class, Work.class })
	@ImportAutoConfiguration(ApiErrorMicrometerAutoConfiguration.class)
	static class Service {

		private static final Logger logger = LoggerFactory.getLogger("application");

		private final Work work;

		Service(Work work) {
			this.work = work;
		}

		@GetMapping("/handler")
		void handler() {
			logger.info("working");
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return Service::log;
		}

		@GetMapping("/task")
		WebAsyncTask<String> task() {
			return new WebAsyncTask<>(Service::log);
		}

		@GetMapping("/stream")
		StreamingResponseBody stream() {
			return (out) -> out.write(log().getBytes(StandardCharsets.UTF_8));
		}

		@GetMapping("/async")
		CompletableFuture<String> async() {
			return this.work.log();
		}

		static String log() {
			logger.info("working");
			return "done";
		}

	}

	/**
	 * Two pools of one thread each.
	 */
	static class Pools {

		@Bean
		ThreadPoolTaskExecutor applicationTaskExecutor() {
			return pool("applicationTaskExecutor");
		}

		@Bean
		ThreadPoolTaskExecutor propagating() {
			ThreadPoolTaskExecutor pool = pool("propagating");
			pool.setTaskDecorator(new ContextPropagatingTaskDecorator());
			return pool;
		}

		private static ThreadPoolTaskExecutor pool(String name) {
			ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
			pool.setCorePoolSize(1);
			pool.setThreadNamePrefix(name);
			return pool;
		}

	}

	static class Work {

		@Async("propagating")
		CompletableFuture<String> log() {
			return CompletableFuture.completedFuture(Service.log());
		}

	}

}
