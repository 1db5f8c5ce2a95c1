package io.github.apierrors;

/**
 * 400 {@code invalid_parameter}: a query parameter has an invalid value.
 */
public class InvalidParameterException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * One unusable parameter.
	 * @param parameter the name as the client wrote it, for instance {@code limit}
	 * @param message what is wrong, for instance {@code must be at most 100}
	 */
	public InvalidParameterException(String parameter, String message) {
		super(of(ApiErrorCode.INVALID_PARAMETER)
			.detail(new ErrorDetail(parameter, message, null, ErrorDetail.Location.QUERY)));
	}

}
