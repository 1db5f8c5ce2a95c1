package io.github.apierrors.web;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ExceptionMappings;

import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What Spring MVC throws when a value that a handler asks for is not there.
 */
final class ServletBindingMappings {

	private ServletBindingMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(MissingServletRequestParameterException.class,
					(failure, context) -> MissingValue.of(failure.getParameterName(), Location.QUERY))
			.on(MissingRequestCookieException.class,
					(failure, context) -> MissingValue.of(failure.getCookieName(), Location.COOKIE))
			.on(MissingMatrixVariableException.class,
					(failure, context) -> MissingValue.of(failure.getVariableName(), Location.MATRIX))
			.on(MissingRequestHeaderException.class,
					(failure, context) -> MissingValue.of(failure.getHeaderName(), Location.HEADER))
			.on(MissingPathVariableException.class, (failure, context) -> missingPathVariable(failure))
			.on(UnsatisfiedServletRequestParameterException.class, ApiErrorCode.INVALID_PARAMETER)
			.on(MissingServletRequestPartException.class,
					(failure, context) -> MissingValue.of(failure.getRequestPartName(), Location.PART))
			.build();
	}

	private static ApiError missingPathVariable(MissingPathVariableException failure) {
		// Without a value in the path, the handler asks for a variable that its pattern
		// lacks.
		return failure.isMissingAfterConversion() ? MissingValue.of(failure.getVariableName(), Location.PATH)
				: ApiError.of(ApiErrorCode.INTERNAL_ERROR);
	}

}
