package io.github.apierrors.handling;

import io.github.apierrors.ApiError;

/**
 * Answers the same for every exception.
 *
 * @param error the answer
 */
record Constant(ApiError error) implements ExceptionMapper {

	@Override
	public ApiError map(Throwable failure, ErrorContext context) {
		return this.error;
	}

}
