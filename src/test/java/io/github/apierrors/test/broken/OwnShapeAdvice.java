package io.github.apierrors.test.broken;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An advice that answers for itself: with a shape of its own, with a stack trace, and
 * with a code that nobody registered.
 */
@RestControllerAdvice
public class OwnShapeAdvice {

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> invalid(MethodArgumentNotValidException failure) {
		return ResponseEntity.badRequest().body(Map.of("errors", List.of("invalid")));
	}

	@ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
	@ExceptionHandler
	String unsupported(HttpMediaTypeNotSupportedException failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}

	@ExceptionHandler
	ResponseEntity<String> wrongMethod(HttpRequestMethodNotSupportedException failure) {
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
			.header("Content-Type", "application/json")
			.header("Cache-Control", "no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body("""
					{"error":{"code":"not_allowed","message":"No.","status":405,"request_id":"none","details":[]}}""");
	}

}
