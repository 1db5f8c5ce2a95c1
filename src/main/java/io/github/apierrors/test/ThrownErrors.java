package io.github.apierrors.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * What the client would learn from an exception. There is no request, so there is no
 * request id.
 */
final class ThrownErrors {

	private ThrownErrors() {
	}

	static ErrorAnswer of(ApiException exception) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", exception.code().code());
		error.put("message", String.valueOf(exception.getMessage()));
		error.put("status", exception.code().status());
		error.put("details", exception.details().stream().map(ThrownErrors::members).toList());
		@Nullable Duration wait = exception.retryAfter();
		// A fraction of a second counts as one: the header is rounded up.
		Map<String, List<String>> headers = (wait != null)
				? Map.of("Retry-After", List.of(String.valueOf(Math.max(1, wait.plusNanos(999_999_999).toSeconds()))))
				: Map.of();
		return new ErrorAnswer(exception.code().status(), headers, exception.getClass().getName() + " with " + error,
				Map.of("error", error));
	}

	private static Map<String, Object> members(ErrorDetail detail) {
		return Map.of("field", detail.field(), "message", detail.message());
	}

}
