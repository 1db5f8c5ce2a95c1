package io.github.apierrors.test.broken;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.RespondsWith;
import jakarta.servlet.http.HttpServletResponse;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors that are made by hand, and exceptions and codes that nobody can make sense of.
 */
@RestController
class OwnErrors {

	@GetMapping("/factory")
	ResponseEntity<String> factory() {
		return ResponseEntity.notFound().build();
	}

	@GetMapping("/status")
	ResponseEntity<String> status() {
		return ResponseEntity.status(HttpStatus.CONFLICT).body("taken");
	}

	@GetMapping("/constructor")
	ResponseEntity<String> constructor() {
		return new ResponseEntity<>("taken", HttpStatus.CONFLICT);
	}

	@GetMapping("/number")
	ResponseEntity<String> number() {
		return ResponseEntity.status(404).body("not here");
	}

	@GetMapping("/number-in-lambda")
	Supplier<ResponseEntity<String>> numberInLambda() {
		return () -> ResponseEntity.status(410).build();
	}

	@GetMapping("/one-of-two-numbers")
	ResponseEntity<String> oneOfTwoNumbers(@RequestParam boolean found) {
		return ResponseEntity.status(!found ? 404 : 200).build();
	}

	@GetMapping("/typed-number")
	ResponseEntity<String> typedNumber() {
		return new ResponseEntity<>("taken", HttpStatusCode.valueOf(409));
	}

	@GetMapping("/raw-constructor")
	ResponseEntity<String> rawConstructor() {
		return new ResponseEntity<>("taken", new HttpHeaders(), 408);
	}

	@GetMapping("/servlet")
	void servlet(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		response.getWriter().write("Log in first");
	}

	Mono<Void> reactive(ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.FORBIDDEN);
		return response.setComplete();
	}

	Mono<Void> reactiveNumber(ServerHttpResponse response) {
		response.setRawStatusCode(423);
		return response.setComplete();
	}

	@GetMapping("/optional")
	ResponseEntity<String> optional() {
		return ResponseEntity.of(Optional.empty());
	}

	@GetMapping("/problem")
	ProblemDetail problem() {
		return ProblemDetail.forStatus(409);
	}

	@GetMapping("/thrown")
	void thrown() {
		throw new MeaninglessException();
	}

	@GetMapping("/unknown-code")
	void unknownCode() {
		throw new UnknownCodeException();
	}

	static class MeaninglessException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	@RespondsWith(code = "no_such_code")
	static class UnknownCodeException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class SpringsAdvice extends ResponseEntityExceptionHandler {

	}

	enum UnregisteredCode implements ErrorCode {

		LOST;

		@Override
		public String code() {
			return "lost";
		}

		@Override
		public int status() {
			return 410;
		}

		@Override
		public String description() {
			return "It was lost";
		}

		@Override
		public String action() {
			return "Look for another one";
		}

	}

}
