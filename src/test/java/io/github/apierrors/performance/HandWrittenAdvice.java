package io.github.apierrors.performance;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The advice that a team writes by itself to answer with the documented body, with the
 * means that every tutorial shows.
 */
@RestControllerAdvice
final class HandWrittenAdvice {

	private static final Logger logger = LoggerFactory.getLogger(HandWrittenAdvice.class);

	@ExceptionHandler
	ResponseEntity<Envelope> notFound(OrderNotFoundException ex, HttpServletRequest request) {
		return answer(404, "resource_not_found", ex.getMessage(), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<Envelope> invalid(MethodArgumentNotValidException ex, HttpServletRequest request) {
		List<Detail> details = ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.map((error) -> new Detail(error.getField(), error.getDefaultMessage()))
			.toList();
		return answer(422, "validation_error", details.size() + " fields failed validation.", details, request);
	}

	@ExceptionHandler
	ResponseEntity<Envelope> unreadable(HttpMessageNotReadableException ex, HttpServletRequest request) {
		return answer(400, "invalid_request", "Request is malformed or unparseable", List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<Envelope> mismatch(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return answer(400, "invalid_parameter", "The '" + ex.getName() + "' parameter is invalid.",
				List.of(new Detail(ex.getName(), "This parameter is invalid.")), request);
	}

	@ExceptionHandler
	ResponseEntity<Envelope> unknownPath(NoResourceFoundException ex, HttpServletRequest request) {
		return answer(404, "resource_not_found", "The requested resource does not exist", List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<Envelope> unexpected(Exception ex, HttpServletRequest request) {
		logger.error("Request {} failed", request.getAttribute(HandWrittenRequestIdFilter.ATTRIBUTE), ex);
		return answer(500, "internal_error", "Unexpected server error", List.of(), request);
	}

	private static ResponseEntity<Envelope> answer(int status, String code, @Nullable String message,
			List<Detail> details, HttpServletRequest request) {
		String id = (String) request.getAttribute(HandWrittenRequestIdFilter.ATTRIBUTE);
		return ResponseEntity.status(status).body(new Envelope(new Problem(code, message, status, id, details)));
	}

	record Envelope(Problem error) {
	}

	record Problem(String code, @Nullable String message, int status, @JsonProperty("request_id") String requestId,
			List<Detail> details) {
	}

	record Detail(String field, @Nullable String message) {
	}

}
