package io.github.apierrors.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;

import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * An exception that says its status itself, by {@link ResponseStatus} or as an
 * {@link ErrorResponse}: that status with its nearest code, and its headers. The reason
 * goes to the client only for a 4xx, and only where the application wrote it: Spring's
 * own texts name paths and parameters.
 */
final class DeclaredStatus {

	private DeclaredStatus() {
	}

	static @Nullable ApiError of(ResponseStatus annotation) {
		return error(annotation.code().value(), annotation.reason());
	}

	static @Nullable ApiError of(ErrorResponse response) {
		int status = response.getStatusCode().value();
		ApiError error = error(status, isOfTheApplication(response) ? response.getBody().getDetail() : null);
		return (error != null) ? error.withHeaders(headers(response)) : null;
	}

	private static Map<String, List<String>> headers(ErrorResponse response) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		// The one way to go through them that Spring Framework 6 and 7 share.
		response.getHeaders().forEach(headers::put);
		return headers;
	}

	private static @Nullable ApiError error(int status, @Nullable String reason) {
		if (status < 400 || status > 599) {
			return null;
		}
		boolean told = status < 500 && reason != null && !reason.isBlank();
		return ApiError.ofStatus(status).withMessage(told ? reason : null);
	}

	private static boolean isOfTheApplication(ErrorResponse response) {
		Class<?> type = response.getClass();
		return type == ResponseStatusException.class || type == ErrorResponseException.class
				|| !type.getName().startsWith("org.springframework.");
	}

}
