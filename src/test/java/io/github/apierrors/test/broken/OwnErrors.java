package io.github.apierrors.test.broken;

import java.util.Optional;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.RespondsWith;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
