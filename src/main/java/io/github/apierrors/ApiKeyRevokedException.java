package io.github.apierrors;

/**
 * 401 {@code api_key_revoked}: the key was revoked, disabled or locked.
 */
public class ApiKeyRevokedException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A key that was revoked.
	 */
	public ApiKeyRevokedException() {
		super(ApiErrorCode.API_KEY_REVOKED);
	}

}
