package io.github.apierrors.handling;

/**
 * The application registered a code that cannot be published, or mapped an exception to
 * one that is not registered. Stops the start-up.
 */
final class InvalidErrorCodeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	InvalidErrorCodeException(String message, String action) {
		super(message);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
