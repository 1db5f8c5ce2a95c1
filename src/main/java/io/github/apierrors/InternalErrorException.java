package io.github.apierrors;

/**
 * 500 {@code internal_error}: something went wrong that is not the caller's fault. The
 * client sees nothing but the code's description.
 */
public class InternalErrorException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A fault.
	 * @param cause what failed; logged, never sent
	 */
	public InternalErrorException(Throwable cause) {
		super(of(ApiErrorCode.INTERNAL_ERROR).cause(cause));
	}

}
