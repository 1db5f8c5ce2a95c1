package io.github.apierrors.container;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.apierrors.handling.ErrorListener;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.validation.Validator;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Failures of what answers, successes and failures alike.
 */
class FailingErrorHandlingTests {

	private static final String LOCALIZED = "api-errors.localization.enabled";

	private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();

	@BeforeAll
	static void start() {
		SERVICES.put("tomcat", RunningService.start(OnTomcat.class, LOCALIZED, "true"));
		SERVICES.put("jetty", RunningService.start(OnJetty.class, LOCALIZED, "true"));
	}

	@AfterAll
	static void stop() {
		SERVICES.values().forEach(RunningService::close);
	}

	// T36, T57
	@ParameterizedTest
	@MethodSource("failures")
	void answersWithInternalErrorAndLogsOneError(String container, String path) {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			HttpExchange exchange = service(container).get(path);
			assertThat(exchange.status()).isEqualTo(500);
			assertThat(exchange.code()).isEqualTo("internal_error");
			assertThat(exchange.body()).doesNotContain("secret");
			assertThat(log.lines().stream().filter((line) -> line.startsWith("ERROR "))).hasSize(1);
		}
	}

	static Stream<String[]> failures() {
		return Stream.of("tomcat", "jetty")
			.flatMap((container) -> Stream
				.of("/exception-handler", "/body-advice", "/serializer", "/view", "/exception-handler-view")
				.map((path) -> new String[] { container, path }));
	}

	@ParameterizedTest
	@CsvSource({ "tomcat", "jetty" })
	void breaksOffWhenTheSerializerFailsOnTheWay(String container) {
		RawExchange exchange = RawExchange.getAndKeepAlive(service(container).port(), "/large");
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.text()).contains("\"name\"")
			.doesNotContain("internal_error", "secret")
			.doesNotEndWith("0\r\n\r\n");
	}

	@ParameterizedTest
	@MethodSource("textsOfTheApplication")
	void answersThoughTheMessageSourceFails(String container, String path, int status, String code, String message) {
		HttpExchange exchange = service(container).get(path);
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.error().get("message").asString()).isEqualTo(message);
	}

	static Stream<Arguments> textsOfTheApplication() {
		return SERVICES.keySet()
			.stream()
			.flatMap((container) -> Stream.of(arguments(container, "/gone", 410, "resource_not_found", "order.gone"),
					arguments(container, "/nowhere", 404, "resource_not_found",
							"The requested resource does not exist"),
					arguments(container, "/limit?value=x", 400, "invalid_parameter",
							"The 'value' parameter must be an integer."),
					arguments(container, "/checked?name=a", 400, "invalid_parameter",
							"The 'name' parameter is taken.")));
	}

	private static RunningService service(String container) {
		return Objects.requireNonNull(SERVICES.get(container));
	}

	@MvcService
	@Import(Faults.class)
	static class OnTomcat {

	}

	@JettyService
	@Import(Faults.class)
	static class OnJetty {

	}

	record Order(String name) {

		public String getTotal() {
			if (this.name.isEmpty()) {
				throw new IllegalStateException("secret");
			}
			return "1";
		}

	}

	record Named(String name) {
	}

	@SuppressWarnings("serial")
	static final class HandledException extends RuntimeException {

	}

	@SuppressWarnings("serial")
	static final class ViewedException extends RuntimeException {

	}

	@ControllerAdvice
	static final class FailingAdvice implements ResponseBodyAdvice<Object> {

		@Override
		public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
			return "bodyAdvice".equals(Objects.requireNonNull(returnType.getMethod()).getName());
		}

		@Override
		public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
				MediaType contentType, Class<? extends HttpMessageConverter<?>> converterType,
				ServerHttpRequest request, ServerHttpResponse response) {
			throw new IllegalStateException("secret");
		}

		@ExceptionHandler
		String handle(HandledException failure) {
			return new Order("").getTotal();
		}

		@ExceptionHandler
		View handle(ViewedException failure) {
			return Faults.failingView();
		}

	}

	@RestController
	@Import(FailingAdvice.class)
	static class Faults {

		@Bean
		ErrorListener failingListener() {
			return (event) -> {
				throw new IllegalStateException("secret");
			};
		}

		@Bean
		MessageSource messageSource() {
			return new AbstractMessageSource() {

				@Override
				protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
					return new MessageFormat(new Order("").getTotal());
				}

			};
		}

		static View failingView() {
			return (model, request, response) -> {
				throw new IOException("secret");
			};
		}

		@GetMapping("/exception-handler")
		String exceptionHandler() {
			throw new HandledException();
		}

		@GetMapping("/exception-handler-view")
		String exceptionHandlerView() {
			throw new ViewedException();
		}

		@GetMapping("/body-advice")
		String bodyAdvice() {
			return "{}";
		}

		@GetMapping("/serializer")
		Order serializer() {
			return new Order("");
		}

		@GetMapping("/view")
		View view() {
			return failingView();
		}

		@GetMapping("/large")
		List<Order> large() {
			List<Order> orders = new ArrayList<>(Collections.nCopies(5000, new Order("a")));
			orders.add(new Order(""));
			return orders;
		}

		@GetMapping("/limit")
		int limit(int value) {
			return value;
		}

		@InitBinder("named")
		void check(WebDataBinder binder) {
			binder.addValidators(Validator.forInstanceOf(Named.class,
					(named, errors) -> errors.rejectValue("name", "name.taken", "is taken")));
		}

		@GetMapping("/checked")
		String checked(@Validated @ModelAttribute Named named) {
			return named.name();
		}

		@GetMapping("/gone")
		String gone() {
			throw new ResponseStatusException(HttpStatus.GONE, "order.gone");
		}

	}

}
