package io.github.apierrors.servlet;

import java.net.URI;
import java.util.Map;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.handling.ErrorCodes;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application says itself wins.
 */
class ApplicationPrecedenceTests {

	@Nested
	@SpringBootTest(classes = { OwnHandlers.class, OwnAdvice.class }, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "spring.mvc.problemdetails.enabled=true")
	class WithOwnHandlers {

		@LocalServerPort
		int port;

		@Test
		void leavesAnExceptionHandlerOfTheControllerItsAnswer() {
			HttpExchange exchange = HttpExchange.get(this.port, "/local");
			assertThat(exchange.status()).isEqualTo(418);
			assertThat(exchange.body()).isEqualTo("{\"own\":\"local\"}");
		}

		@Test
		void leavesAnAdviceOfTheApplicationItsAnswer() {
			HttpExchange exchange = HttpExchange.get(this.port, "/advised");
			assertThat(exchange.status()).isEqualTo(409);
			assertThat(exchange.body()).isEqualTo("{\"own\":\"advice\"}");
		}

		@Test
		void leavesAnEmptyAnswerOfAnExceptionHandlerEmpty() {
			HttpExchange exchange = HttpExchange.get(this.port, "/advised-empty");
			assertThat(exchange.status()).isEqualTo(410);
			assertThat(exchange.body()).isEmpty();
		}

		@Test
		void leavesAProblemDetailThatAHandlerReturned() {
			HttpExchange exchange = HttpExchange.get(this.port, "/returned");
			assertThat(exchange.status()).isEqualTo(404);
			assertThat(exchange.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(exchange.json().get("title").asString()).isEqualTo("Own");
		}

		@Test
		void answersEverythingElseThoughProblemDetailsAreEnabled() {
			assertThat(HttpExchange.send(this.port, "DELETE", "/local", null).code()).isEqualTo("invalid_request");
			assertThat(HttpExchange.get(this.port, "/nowhere").code()).isEqualTo("resource_not_found");
		}

		@Test
		void leavesAnExceptionThatIsNoErrorToSpring() {
			HttpExchange notModified = HttpExchange.get(this.port, "/not-modified");
			assertThat(notModified.status()).isEqualTo(304);
			assertThat(HttpExchange.get(this.port, "/no-content").status()).isEqualTo(204);
		}

		@Test
		void tellsTheReasonOfAnErrorResponseThatTheApplicationThrew() {
			HttpExchange exchange = HttpExchange.get(this.port, "/reason");
			assertThat(exchange.status()).isEqualTo(410);
			assertThat(exchange.code()).isEqualTo("resource_not_found");
			assertThat(exchange.error().get("message").asString()).isEqualTo("The order was deleted.");
		}

		@Test
		void answersWithTheCodeOfAnAnnotation() {
			assertThat(HttpExchange.get(this.port, "/annotated").code()).isEqualTo("resource_already_exists");
			HttpExchange own = HttpExchange.get(this.port, "/annotated-own");
			assertThat(own.code()).isEqualTo("sold_out");
			assertThat(own.status()).isEqualTo(409);
			assertThat(own.error().get("message").asString()).isEqualTo("The article is sold out");
		}

		@Test
		void answersWithTheDeclaredStatusOfAnException() {
			HttpExchange exchange = HttpExchange.get(this.port, "/declared");
			assertThat(exchange.status()).isEqualTo(404);
			assertThat(exchange.error().get("message").asString()).isEqualTo("No such shelf.");
		}

	}

	@Nested
	@SpringBootTest(classes = { OwnHandlers.class, OwnErrorController.class },
			webEnvironment = WebEnvironment.RANDOM_PORT)
	class WithAnErrorController {

		@LocalServerPort
		int port;

		@Test
		void leavesTheErrorDispatchToIt() {
			assertThat(HttpExchange.get(this.port, "/send-error").body()).isEqualTo("{\"own\":\"error 409\"}");
		}

		@Test
		void stillAnswersWhatHandlersThrow() {
			assertThat(HttpExchange.get(this.port, "/reason").code()).isEqualTo("resource_not_found");
		}

	}

	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	class WithACatchAll {

		@Test
		void namesWhatShadowsTheLibrary(CapturedOutput output) {
			try (ConfigurableApplicationContext context = start(OwnHandlers.class, CatchAll.class, OwnResolver.class)) {
				int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
				assertThat(output).contains("These answer failures before API Errors can: ")
					.contains(CatchAll.class.getName())
					.contains(OwnResolver.class.getName());
				assertThat(HttpExchange.get(port, "/reason").body()).isEqualTo("{\"own\":\"catch-all\"}");
			}
		}

		@Test
		void saysNothingWhereNothingShadowsIt(CapturedOutput output) {
			try (ConfigurableApplicationContext context = start(OwnHandlers.class, OwnAdvice.class,
					LateResolver.class)) {
				assertThat(context.isActive()).isTrue();
				assertThat(output).doesNotContain("before API Errors can");
			}
		}

		private static ConfigurableApplicationContext start(Class<?>... sources) {
			return new SpringApplicationBuilder(sources).web(WebApplicationType.SERVLET)
				.properties("server.port=0", "spring.main.banner-mode=off")
				.run();
		}

	}

	@MvcService
	@RestController
	static class OwnHandlers {

		@GetMapping("/local")
		void local() {
			throw new UnsupportedOperationException();
		}

		@ExceptionHandler
		ResponseEntity<Map<String, String>> local(UnsupportedOperationException failure) {
			return ResponseEntity.status(418).body(Map.of("own", "local"));
		}

		@GetMapping("/advised")
		void advised() {
			throw new ResourceConflictException("Conflict.");
		}

		@GetMapping("/advised-empty")
		void advisedEmpty() {
			throw new ArithmeticException();
		}

		@GetMapping("/returned")
		ProblemDetail returned() {
			ProblemDetail problem = ProblemDetail.forStatus(404);
			problem.setTitle("Own");
			problem.setInstance(URI.create("/own"));
			return problem;
		}

		@GetMapping("/not-modified")
		void notModified() {
			throw new ResponseStatusException(HttpStatus.NOT_MODIFIED);
		}

		@GetMapping("/no-content")
		void noContent() {
			throw new NothingToShow();
		}

		@GetMapping("/reason")
		void reason() {
			throw new ResponseStatusException(HttpStatus.GONE, "The order was deleted.");
		}

		@GetMapping("/annotated")
		void annotated() {
			throw new Annotated();
		}

		@GetMapping("/annotated-own")
		void annotatedOwn() {
			throw new AnnotatedOwn();
		}

		@GetMapping("/declared")
		void declared() {
			throw new NoSuchShelf();
		}

		@GetMapping("/send-error")
		void sendError(HttpServletResponse response) throws Exception {
			response.sendError(409);
		}

		@Bean
		ErrorCodes codes() {
			return ErrorCodes.of(OwnCode.values());
		}

	}

	@RestControllerAdvice
	static class OwnAdvice {

		@ExceptionHandler
		ResponseEntity<Map<String, String>> conflict(ResourceConflictException failure) {
			return ResponseEntity.status(409).body(Map.of("own", "advice"));
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.GONE)
		void empty(ArithmeticException failure) {
		}

	}

	@RestControllerAdvice
	static class CatchAll {

		@ExceptionHandler
		Map<String, String> everything(Exception failure) {
			return Map.of("own", "catch-all");
		}

	}

	@Order(-1)
	static class OwnResolver extends LateResolver {

	}

	static class LateResolver implements HandlerExceptionResolver {

		@Override
		public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
				@Nullable Object handler, Exception failure) {
			return null;
		}

	}

	@RestController
	static class OwnErrorController implements ErrorController {

		@RequestMapping("/error")
		Map<String, String> error(HttpServletRequest request) {
			return Map.of("own", "error " + request.getAttribute("jakarta.servlet.error.status_code"));
		}

	}

	enum OwnCode implements ErrorCode {

		SOLD_OUT;

		@Override
		public String code() {
			return "sold_out";
		}

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String description() {
			return "The article is sold out";
		}

		@Override
		public String action() {
			return "Order another article";
		}

	}

	@RespondsWith(ApiErrorCode.RESOURCE_ALREADY_EXISTS)
	static class Annotated extends IllegalStateException {

		private static final long serialVersionUID = 1L;

	}

	@RespondsWith(code = "sold_out")
	static class AnnotatedOwn extends IllegalStateException {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No such shelf.")
	static class NoSuchShelf extends IllegalArgumentException {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(HttpStatus.NO_CONTENT)
	static class NothingToShow extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
