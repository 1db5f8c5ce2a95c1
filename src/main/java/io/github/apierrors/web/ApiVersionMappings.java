package io.github.apierrors.web;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.ExceptionMappings;

import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.accept.NotAcceptableApiVersionException;

/**
 * The API version that the client asked for. Where it stood, only the application's
 * version strategy knows, so the message names the version and no parameter.
 */
final class ApiVersionMappings {

	private ApiVersionMappings() {
	}

	static ExceptionMappings create(ErrorMessages messages) {
		return ExceptionMappings.builder()
			.on(MissingApiVersionException.class, (failure, context) -> error("version-required", messages, context))
			.on(InvalidApiVersionException.class, (failure, context) -> error("version-invalid", messages, context))
			.on(NotAcceptableApiVersionException.class,
					(failure, context) -> error("version-unsupported", messages, context))
			.build();
	}

	private static ApiError error(String key, ErrorMessages messages, ErrorContext context) {
		return ApiError.of(ApiErrorCode.INVALID_PARAMETER)
			.withMessage(messages.get("api-errors.input." + key, messages.locale(context)));
	}

}
