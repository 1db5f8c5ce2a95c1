package io.github.apierrors.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
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

	private static final Set<String> CREDENTIALS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	static {
		CREDENTIALS.addAll(List.of("Authorization", "X-API-Key", "Api-Key"));
	}

	private ServletBindingMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(MissingServletRequestParameterException.class,
					(failure, context) -> missing(failure.getParameterName(), Location.QUERY))
			.on(MissingRequestCookieException.class,
					(failure, context) -> missing(failure.getCookieName(), Location.COOKIE))
			.on(MissingMatrixVariableException.class,
					(failure, context) -> missing(failure.getVariableName(), Location.MATRIX))
			.on(MissingRequestHeaderException.class, (failure, context) -> missingHeader(failure.getHeaderName()))
			.on(MissingPathVariableException.class, (failure, context) -> missingPathVariable(failure))
			.on(UnsatisfiedServletRequestParameterException.class, ApiErrorCode.INVALID_PARAMETER)
			.on(MissingServletRequestPartException.class,
					(failure, context) -> ApiError.of(ApiErrorCode.MISSING_REQUIRED_FIELD)
						.withDetails(List.of(ErrorDetail.required(failure.getRequestPartName(), Location.PART))))
			.build();
	}

	private static ApiError missingHeader(String name) {
		return CREDENTIALS.contains(name) ? ApiError.of(ApiErrorCode.MISSING_API_KEY) : missing(name, Location.HEADER);
	}

	private static ApiError missingPathVariable(MissingPathVariableException failure) {
		// Without a value in the path, the handler asks for a variable that its pattern
		// lacks.
		return failure.isMissingAfterConversion() ? missing(failure.getVariableName(), Location.PATH)
				: ApiError.of(ApiErrorCode.INTERNAL_ERROR);
	}

	private static ApiError missing(String name, Location location) {
		return ApiError.of(ApiErrorCode.INVALID_PARAMETER).withDetails(List.of(ErrorDetail.required(name, location)));
	}

}
