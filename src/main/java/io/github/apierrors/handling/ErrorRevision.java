package io.github.apierrors.handling;

import io.github.apierrors.ApiError;

/**
 * Has the last word over what a client is told, after every mapper: for rules that hold
 * whatever led to the error, such as hiding that a resource exists.
 * <p>
 * Beans of this type are asked in the order of Spring's {@code @Order}, on the thread
 * that handles the failure. The log keeps what the failure really meant; listeners and
 * the client see the revised error. One that throws is logged and passed over.
 */
@FunctionalInterface
public interface ErrorRevision {

	/**
	 * Revises an error.
	 * @param error what the mappers made of the failure
	 * @param context facts about the request
	 * @return what to tell the client; the same error to leave it as it is
	 */
	ApiError revise(ApiError error, ErrorContext context);

}
