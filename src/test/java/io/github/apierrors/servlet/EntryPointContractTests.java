package io.github.apierrors.servlet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import io.github.apierrors.support.MvcService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Equal failures have equal answers, wherever they arise: on Tomcat and in MockMvc.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class EntryPointContractTests {

	private static final Map<String, Exception> FAILURES = new LinkedHashMap<>();

	static {
		FAILURES.put("not-found", new ResourceNotFoundException("order", "ord_1"));
		FAILURES.put("unauthorized", new InvalidApiKeyException());
		FAILURES.put("details", new ValidationErrorException("items[0].quantity", "must be at most 10"));
		FAILURES.put("limit", new RateLimitExceededException());
		FAILURES.put("status", new ResponseStatusException(HttpStatus.GONE, "The order was deleted."));
		FAILURES.put("wrapped", new CompletionException(
				new ServletException(new ApiException(ApiErrorCode.RESOURCE_CONFLICT, "The order is shipped."))));
		FAILURES.put("fault", new IllegalStateException("secret"));
	}

	private static final List<String> ORIGINS = List.of("filter-first", "filter-last", "interceptor-before",
			"interceptor-after", "argument-resolver", "controller", "function");

	private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503);

	private static final List<String> STATUS_ORIGINS = List.of("send-error-filter", "send-error-controller",
			"send-error-interceptor", "empty-filter", "empty-interceptor", "empty-function");

	@LocalServerPort
	int port;

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@MethodSource("failures")
	void answersAnExceptionAlikeWhereverItIsThrown(String failure) {
		String expected = onTomcat("/at/controller/" + failure);
		for (String origin : ORIGINS) {
			assertThat(onTomcat("/at/" + origin + "/" + failure)).as(origin + " on Tomcat").isEqualTo(expected);
			assertThat(inMockMvc("/at/" + origin + "/" + failure)).as(origin + " in MockMvc").isEqualTo(expected);
		}
	}

	static Stream<String> failures() {
		return FAILURES.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void answersAStatusAlikeWhereverItIsSet(int status) {
		String expected = onTomcat("/at/send-error-filter/" + status);
		assertThat(expected).startsWith(status + "\n").contains("\"code\":\"" + ApiErrorCode.nearest(status).code());
		for (String origin : STATUS_ORIGINS) {
			assertThat(onTomcat("/at/" + origin + "/" + status)).as(origin + " on Tomcat").isEqualTo(expected);
			assertThat(inMockMvc("/at/" + origin + "/" + status)).as(origin + " in MockMvc").isEqualTo(expected);
		}
		// Outside the boundary, only the container's error dispatch is left.
		assertThat(onTomcat("/at/outside/" + status)).as("error dispatch").isEqualTo(expected);
	}

	static Stream<Integer> statuses() {
		return STATUSES.stream();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void answersAnErrorDispatchAlike(String failure) {
		assertThat(onTomcat("/at/outside/" + failure)).isEqualTo(onTomcat("/at/controller/" + failure));
	}

	@Test
	void answersForTheOriginalWhenAnExceptionHandlerFails() {
		// As Spring has it: what an @ExceptionHandler throws is logged, not answered.
		String expected = onTomcat("/at/controller/fault");
		assertThat(onTomcat("/at/exception-handler/not-found")).isEqualTo(expected);
		assertThat(inMockMvc("/at/exception-handler/not-found")).isEqualTo(expected);
	}

	@Test
	void leavesAnEmptyAnswerOfAHandlerEmpty() {
		HttpExchange exchange = HttpExchange.get(this.port, "/at/empty-controller/404");
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.body()).isEmpty();
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	@Test
	void dropsWhatIsWrittenAfterAnErrorWasSent() {
		HttpExchange exchange = HttpExchange.get(this.port, "/at/send-error-and-write/404");
		assertThat(exchange.code()).isEqualTo("resource_not_found");
		assertThat(exchange.body()).doesNotContain("late");
	}

	private String onTomcat(String path) {
		return withoutConnection(HttpExchange.get(this.port, path));
	}

	private String inMockMvc(String path) {
		MockHttpServletResponse response = this.mvc.get().uri(path).exchange().getResponse();
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
		return withoutConnection(new HttpExchange(response.getStatus(), headers,
				new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
	}

	/**
	 * Tomcat closes the connection after some statuses; header names come in any case.
	 */
	private static String withoutConnection(HttpExchange exchange) {
		Map<String, List<String>> headers = new TreeMap<>();
		exchange.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
		headers.remove("connection");
		headers.remove("keep-alive");
		String id = exchange.header("X-Request-ID");
		return (exchange.status() + "\n" + headers + "\n" + exchange.body()).replace(id, "<id>");
	}

	private static void fail(HttpServletRequest request, String origin) throws ServletException, IOException {
		String[] path = request.getRequestURI().split("/", -1);
		if (path.length > 3 && path[2].equals(origin) && FAILURES.containsKey(path[3])) {
			raise(FAILURES.get(path[3]));
		}
	}

	private static void raise(@Nullable Exception failure) throws ServletException, IOException {
		if (failure instanceof RuntimeException exception) {
			throw exception;
		}
		throw new ServletException(failure);
	}

	private static int status(HttpServletRequest request, String origin) {
		String[] path = request.getRequestURI().split("/", -1);
		return (path.length > 3 && path[2].equals(origin) && !FAILURES.containsKey(path[3])) ? Integer.parseInt(path[3])
				: 0;
	}

	@MvcService
	@RestController
	static class Service implements WebMvcConfigurer {

		@GetMapping("/at/controller/{failure}")
		void controller(HttpServletRequest request) throws Exception {
			fail(request, "controller");
		}

		@GetMapping("/at/argument-resolver/{failure}")
		void resolved(Marker marker) {
		}

		@GetMapping({ "/at/interceptor-before/{failure}", "/at/interceptor-after/{failure}",
				"/at/send-error-interceptor/{status}", "/at/empty-interceptor/{status}" })
		void intercepted() {
		}

		@GetMapping("/at/exception-handler/{failure}")
		void handled() {
			throw new Handled();
		}

		@ExceptionHandler
		void failsItself(Handled handled, HttpServletRequest request) throws Exception {
			fail(request, "exception-handler");
		}

		@GetMapping("/at/send-error-controller/{status}")
		void sendError(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.sendError(status(request, "send-error-controller"), "secret");
		}

		@GetMapping("/at/send-error-and-write/{status}")
		void sendErrorAndWrite(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write("early");
			response.sendError(404);
			assertThat(response.isCommitted()).isTrue();
			response.getWriter().println("late");
			response.flushBuffer();
		}

		@GetMapping("/at/empty-controller/{status}")
		void empty(HttpServletRequest request, HttpServletResponse response) {
			response.setStatus(status(request, "empty-controller"));
		}

		@Bean
		RouterFunction<ServerResponse> functions() {
			return RouterFunctions.route().GET("/at/function/{failure}", (request) -> {
				fail(request.servletRequest(), "function");
				return ServerResponse.ok().build();
			})
				.GET("/at/empty-function/{status}",
						(request) -> ServerResponse.status(Integer.parseInt(request.pathVariable("status"))).build())
				.build();
		}

		@Bean
		FilterRegistrationBean<OncePerRequestFilter> outermostFilter() {
			return filter("outside", Ordered.HIGHEST_PRECEDENCE + 1);
		}

		@Bean
		FilterRegistrationBean<OncePerRequestFilter> firstFilter() {
			return filter("filter-first", Ordered.HIGHEST_PRECEDENCE + 10);
		}

		@Bean
		FilterRegistrationBean<OncePerRequestFilter> lastFilter() {
			return filter("filter-last", Ordered.LOWEST_PRECEDENCE);
		}

		private static FilterRegistrationBean<OncePerRequestFilter> filter(String origin, int order) {
			FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
					new FailingFilter(origin));
			registration.setOrder(order);
			return registration;
		}

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new FailingInterceptor());
		}

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new FailingArgumentResolver());
		}

	}

	static final class FailingFilter extends OncePerRequestFilter {

		private final String origin;

		FailingFilter(String origin) {
			this.origin = origin;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			fail(request, this.origin);
			if (status(request, this.origin) > 0) {
				response.sendError(status(request, this.origin), "secret");
			}
			else if (sends(request, "send-error-filter")) {
				response.sendError(status(request, "send-error-filter"), "secret");
			}
			else if (sends(request, "empty-filter")) {
				response.setStatus(status(request, "empty-filter"));
			}
			else {
				chain.doFilter(request, response);
			}
		}

		private boolean sends(HttpServletRequest request, String kind) {
			return this.origin.equals("filter-first") && status(request, kind) > 0;
		}

	}

	static final class FailingInterceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws Exception {
			fail(request, "interceptor-before");
			if (status(request, "send-error-interceptor") > 0) {
				response.sendError(status(request, "send-error-interceptor"));
				return false;
			}
			if (status(request, "empty-interceptor") > 0) {
				response.setStatus(status(request, "empty-interceptor"));
				return false;
			}
			return true;
		}

		@Override
		public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
				@Nullable ModelAndView modelAndView) throws Exception {
			fail(request, "interceptor-after");
		}

	}

	static final class FailingArgumentResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Marker.class;
		}

		@Override
		public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) throws Exception {
			fail((HttpServletRequest) request.getNativeRequest(), "argument-resolver");
			return null;
		}

	}

	static final class Marker {

	}

	static final class Handled extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
