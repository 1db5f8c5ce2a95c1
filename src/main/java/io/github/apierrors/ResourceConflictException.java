package io.github.apierrors;

/**
 * 409 {@code resource_conflict}: the operation conflicts with the resource's current
 * state.
 */
public class ResourceConflictException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A conflict.
	 * @param message one line that is safe for the client, for instance
	 * {@code The order has already been shipped.}
	 */
	public ResourceConflictException(String message) {
		super(ApiErrorCode.RESOURCE_CONFLICT, message);
	}

	/**
	 * A conflict, and what revealed it.
	 * @param message one line that is safe for the client
	 * @param cause what failed; logged, never sent
	 */
	public ResourceConflictException(String message, Throwable cause) {
		super(ApiErrorCode.RESOURCE_CONFLICT, message, cause);
	}

}
