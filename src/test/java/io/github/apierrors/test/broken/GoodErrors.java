package io.github.apierrors.test.broken;

import java.io.IOException;
import java.net.URI;

import io.github.apierrors.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What looks a little like an error by hand, and is none.
 */
@RestController
class GoodErrors {

	@GetMapping("/created")
	ResponseEntity<String> created() {
		return ResponseEntity.created(URI.create("/created/1")).build();
	}

	@GetMapping("/accepted")
	ResponseEntity<String> accepted() {
		return ResponseEntity.status(HttpStatus.ACCEPTED).body("soon");
	}

	@GetMapping("/number")
	ResponseEntity<String> number() {
		return ResponseEntity.status(202).body("soon");
	}

	@GetMapping("/upstream")
	ResponseEntity<String> upstream() {
		int limit = 404;
		int status = Integer.getInteger("status", 200);
		return ResponseEntity.status(status).header("X-Limit", String.valueOf(limit)).build();
	}

	@GetMapping("/servlet")
	void servlet(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_ACCEPTED);
		response.getWriter().write("404");
	}

	@GetMapping("/thrown-by-number")
	void thrownByNumber() {
		throw new ResponseStatusException(HttpStatusCode.valueOf(409), "taken");
	}

	@GetMapping("/sent")
	void sent(HttpServletResponse response) throws IOException {
		response.sendError(404);
	}

	Mono<Void> reactive(ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.NO_CONTENT);
		return response.setComplete();
	}

	@GetMapping("/typed")
	void typed() {
		throw new ResourceNotFoundException("order", "1");
	}

	@GetMapping("/spring")
	void springs() {
		throw new ResponseStatusException(HttpStatus.CONFLICT, "taken");
	}

	@GetMapping("/annotated")
	void annotated() {
		throw new AnnotatedException();
	}

	@GetMapping("/recovered")
	@Nullable String recovered() {
		try {
			throw new RecoveredException();
		}
		catch (RecoveredException ex) {
			return null;
		}
	}

	@GetMapping("/explained")
	void explained() {
		throw new ExplainedException();
	}

	@ResponseStatus(HttpStatus.CONFLICT)
	static class DeclaredException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class AnnotatedException extends DeclaredException {

		private static final long serialVersionUID = 1L;

	}

	static class RecoveredException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class ExplainedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class FrameworkException extends ResponseStatusException {

		private static final long serialVersionUID = 1L;

		FrameworkException() {
			super(HttpStatus.CONFLICT);
		}

	}

	static class Advice {

		@ExceptionHandler
		void conflict(ExplainedException failure, HttpServletResponse response) throws IOException {
			response.sendError(409);
		}

	}

}
