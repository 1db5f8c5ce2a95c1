package io.github.apierrors;

import java.util.List;

/**
 * 422 {@code validation_error}: members of the body are there but unacceptable.
 */
public class ValidationErrorException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * One unacceptable member.
	 * @param field the name as the client wrote it, for instance
	 * {@code items[0].quantity}
	 * @param message what is wrong, for instance {@code must be at most 10}
	 */
	public ValidationErrorException(String field, String message) {
		super(of(ApiErrorCode.VALIDATION_ERROR).detail(field, message));
	}

	/**
	 * Several unacceptable members.
	 * @param details what is wrong with which member
	 */
	public ValidationErrorException(List<ErrorDetail> details) {
		super(of(ApiErrorCode.VALIDATION_ERROR).details(details));
	}

}
