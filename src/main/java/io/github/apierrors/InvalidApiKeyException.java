package io.github.apierrors;

/**
 * 401 {@code invalid_api_key}: the key does not exist or is malformed. Which of the two
 * it is stays unsaid.
 */
public class InvalidApiKeyException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A key that is not known or cannot be read.
	 */
	public InvalidApiKeyException() {
		super(ApiErrorCode.INVALID_API_KEY);
	}

	/**
	 * A key that is not known or cannot be read.
	 * @param cause what the key store said; logged, never sent
	 */
	public InvalidApiKeyException(Throwable cause) {
		super(of(ApiErrorCode.INVALID_API_KEY).cause(cause));
	}

}
