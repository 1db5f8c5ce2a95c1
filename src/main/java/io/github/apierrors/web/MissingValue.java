package io.github.apierrors.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;

/**
 * A value that a handler asks for and that the request does not have.
 */
final class MissingValue {

	private static final Set<String> CREDENTIALS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	static {
		CREDENTIALS.addAll(List.of("Authorization", "X-API-Key", "Api-Key"));
	}

	private MissingValue() {
	}

	static ApiError of(String name, Location location) {
		if (location == Location.HEADER && CREDENTIALS.contains(name)) {
			return ApiError.of(ApiErrorCode.MISSING_API_KEY);
		}
		ApiErrorCode code = (location == Location.PART) ? ApiErrorCode.MISSING_REQUIRED_FIELD
				: ApiErrorCode.INVALID_PARAMETER;
		return ApiError.of(code).withDetails(List.of(ErrorDetail.required(name, location)));
	}

}
