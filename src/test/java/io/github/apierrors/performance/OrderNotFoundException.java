package io.github.apierrors.performance;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.RespondsWith;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A domain exception, annotated for all that are measured.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
@RespondsWith(ApiErrorCode.RESOURCE_NOT_FOUND)
final class OrderNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OrderNotFoundException(long id) {
		super("There is no order " + id);
	}

}
