package io.github.apierrors.container;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;

import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What fails later answers like what fails at once.
 */
class AsyncTests {

	private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();

	@BeforeAll
	static void start() {
		String[] timeout = { "spring.mvc.async.request-timeout", "200ms" };
		SERVICES.put("tomcat", RunningService.start(OnTomcat.class, timeout));
		SERVICES.put("jetty", RunningService.start(OnJetty.class, timeout));
	}

	@AfterAll
	static void stop() {
		SERVICES.values().forEach(RunningService::close);
	}

	// T55, T58
	@ParameterizedTest
	@MethodSource("failures")
	void answersALateFailureLikeAnImmediateOne(String container, String path) {
		RunningService service = service(container);
		String expected = service.get("/now").withoutId();
		try (CapturedLog log = CapturedLog.withDebug("io.github.apierrors")) {
			HttpExchange exchange = service.get(path);
			assertThat(exchange.withoutId()).isEqualTo(expected);
			assertThat(log.events()).singleElement()
				.extracting(ILoggingEvent::getMDCPropertyMap)
				.isEqualTo(Map.of("request_id", exchange.header("X-Request-ID")));
		}
	}

	static Stream<String[]> failures() {
		return Stream.of("tomcat", "jetty")
			.flatMap((container) -> Stream
				.of("/callable", "/deferred", "/future", "/task", "/stream", "/emitter", "/started", "/preset")
				.map((path) -> new String[] { container, path }));
	}

	@ParameterizedTest
	@MethodSource("timeouts")
	void answersATimeoutWithServiceUnavailable(String container, String path) {
		HttpExchange exchange = service(container).get(path);
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
		assertThat(exchange.header("X-Request-ID")).isEqualTo(exchange.error().get("request_id").asString());
		assertThat(exchange.header("Content-Type")).isEqualTo("application/json");
	}

	static Stream<String[]> timeouts() {
		return Stream.of("tomcat", "jetty")
			.flatMap((container) -> Stream
				.of("/never/deferred", "/never/callable", "/never/task", "/never/emitter", "/never/started")
				.map((path) -> new String[] { container, path }));
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void showsEachDispatchTheSameIdInTheMdc(Container container) {
		RunningService service = service(container.name().toLowerCase(Locale.ROOT));
		Dispatches dispatches = service.context().getBean(Dispatches.class);
		dispatches.ids.clear();
		HttpExchange exchange = service.get("/callable");
		assertThat(dispatches.ids).containsOnlyKeys("REQUEST", "ASYNC").containsValues(exchange.header("X-Request-ID"));
		assertThat(Map.copyOf(dispatches.ids).values()).containsOnly(exchange.header("X-Request-ID"));
	}

	// T58
	@ParameterizedTest
	@EnumSource(Container.class)
	@EnabledForJreRange(min = JRE.JAVA_21)
	void answersAlikeOnVirtualThreads(Container container) {
		Class<?> application = (container == Container.TOMCAT) ? OnTomcat.class : OnJetty.class;
		try (RunningService service = RunningService.start(application, "spring.threads.virtual.enabled", "true")) {
			String expected = service.get("/now").withoutId();
			assertThat(service.get("/callable").withoutId()).isEqualTo(expected);
			assertThat(service.get("/future").withoutId()).isEqualTo(expected);
		}
	}

	private static RunningService service(String container) {
		return Objects.requireNonNull(SERVICES.get(container));
	}

	enum Container {

		TOMCAT, JETTY

	}

	@MvcService
	static class OnTomcat {

		@Bean
		Late late() {
			return new Late();
		}

		@Bean
		Dispatches dispatches() {
			return new Dispatches();
		}

	}

	@JettyService
	static class OnJetty {

		@Bean
		Late late() {
			return new Late();
		}

		@Bean
		Dispatches dispatches() {
			return new Dispatches();
		}

	}

	static final class Dispatches implements WebMvcConfigurer, AsyncHandlerInterceptor {

		private final Map<String, String> ids = new ConcurrentHashMap<>();

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(this);
		}

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			this.ids.put(request.getDispatcherType().name(), String.valueOf(MDC.get("request_id")));
			return true;
		}

	}

	@RestController
	static class Late {

		private static ResourceConflictException conflict() {
			return new ResourceConflictException("The order is shipped.");
		}

		@GetMapping("/now")
		String now() {
			throw conflict();
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> {
				throw conflict();
			};
		}

		@GetMapping("/task")
		WebAsyncTask<String> task() {
			return new WebAsyncTask<>(callable());
		}

		@GetMapping("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			ForkJoinPool.commonPool().execute(() -> result.setErrorResult(conflict()));
			return result;
		}

		@GetMapping("/future")
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(() -> {
				throw conflict();
			});
		}

		@GetMapping("/stream")
		StreamingResponseBody stream() {
			return (out) -> {
				out.write("half".getBytes(StandardCharsets.UTF_8));
				throw conflict();
			};
		}

		@GetMapping("/preset")
		ResponseEntity<StreamingResponseBody> preset() {
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header("Content-Disposition", "attachment")
				.eTag("1")
				.body(stream());
		}

		@GetMapping("/emitter")
		SseEmitter emitter() {
			SseEmitter emitter = new SseEmitter();
			emitter.completeWithError(conflict());
			return emitter;
		}

		@GetMapping("/started")
		void started(HttpServletRequest request, HttpServletResponse response) throws IOException {
			PrintWriter writer = response.getWriter();
			request.startAsync();
			writer.write("half");
			throw conflict();
		}

		@GetMapping("/never/deferred")
		DeferredResult<String> neverDeferred() {
			return new DeferredResult<>();
		}

		@GetMapping("/never/callable")
		Callable<String> neverCallable() {
			return () -> {
				new CountDownLatch(1).await(5, TimeUnit.SECONDS);
				return "late";
			};
		}

		@GetMapping("/never/task")
		WebAsyncTask<String> neverTask() {
			return new WebAsyncTask<>(100L, neverCallable());
		}

		@GetMapping("/never/emitter")
		SseEmitter neverEmitter() {
			return new SseEmitter();
		}

		@GetMapping("/never/started")
		void neverStarted(HttpServletRequest request) {
			request.startAsync().setTimeout(100);
		}

	}

}
