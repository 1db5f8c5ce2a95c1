package io.github.apierrors;

/**
 * 401 {@code missing_api_key}: the request carries no credentials.
 */
public class MissingApiKeyException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A request without credentials.
	 */
	public MissingApiKeyException() {
		super(ApiErrorCode.MISSING_API_KEY);
	}

}
