package io.github.apierrors;

/**
 * 400 {@code invalid_request}: the request is malformed or cannot be read.
 */
public class InvalidRequestException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A request that cannot be read.
	 * @param message one line that is safe for the client
	 */
	public InvalidRequestException(String message) {
		super(ApiErrorCode.INVALID_REQUEST, message);
	}

	/**
	 * A request that cannot be read, and why.
	 * @param message one line that is safe for the client
	 * @param cause what failed; logged, never sent
	 */
	public InvalidRequestException(String message, Throwable cause) {
		super(ApiErrorCode.INVALID_REQUEST, message, cause);
	}

}
