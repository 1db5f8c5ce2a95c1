package io.github.apierrors.data;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ExceptionMappings;

import org.springframework.data.core.PropertyReferenceException;

/**
 * A property to sort by that the entity does not have. Spring Data checks the properties
 * of its own queries when it starts, so at run time the name is the caller's.
 */
final class SortMappings {

	private static final int MAX_NAME = 64;

	private SortMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(PropertyReferenceException.class,
					(failure, context) -> unknown("has the unknown property '" + cut(failure.getPropertyName()) + "'"))
			.build();
	}

	/**
	 * The same before Spring Data 4, whose class stood elsewhere.
	 */
	static ExceptionMappings create(Class<?> formerType) {
		return ExceptionMappings.builder()
			.on(formerType, (failure, context) -> unknown("has an unknown property"))
			.build();
	}

	private static ApiError unknown(String message) {
		return ApiError.of(ApiErrorCode.INVALID_PARAMETER)
			.withDetails(List.of(new ErrorDetail("sort", message, "not_allowed", Location.QUERY)));
	}

	private static String cut(String name) {
		return (name.length() <= MAX_NAME) ? name : name.substring(0, MAX_NAME);
	}

}
