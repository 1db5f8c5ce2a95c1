package io.github.apierrors;

/**
 * 401 {@code api_key_expired}: the key has passed its expiry date.
 */
public class ApiKeyExpiredException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A key that has expired.
	 */
	public ApiKeyExpiredException() {
		super(ApiErrorCode.API_KEY_EXPIRED);
	}

}
