package io.github.apierrors.web;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
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

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(MissingApiVersionException.class, (failure, context) -> error("The API version is required."))
			.on(InvalidApiVersionException.class, (failure, context) -> error("The API version is not valid."))
			.on(NotAcceptableApiVersionException.class,
					(failure, context) -> error("The API version is not supported by this resource."))
			.build();
	}

	private static ApiError error(String message) {
		return ApiError.of(ApiErrorCode.INVALID_PARAMETER).withMessage(message);
	}

}
