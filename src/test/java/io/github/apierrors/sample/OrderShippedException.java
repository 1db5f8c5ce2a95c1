package io.github.apierrors.sample;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.RespondsWith;

/**
 * An exception that has a superclass of its own already, so an annotation names its code.
 * Its message is for the log: the client sees the code's description.
 */
@RespondsWith(ApiErrorCode.RESOURCE_CONFLICT)
class OrderShippedException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	OrderShippedException(String reference) {
		super("order " + reference + " has left the warehouse");
	}

}
