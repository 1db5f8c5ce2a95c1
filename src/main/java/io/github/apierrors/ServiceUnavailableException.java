package io.github.apierrors;

import java.time.Duration;

/**
 * 503 {@code service_unavailable}: the service, or something that it needs, is
 * unavailable for now.
 */
public class ServiceUnavailableException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * Unavailable, for how long is not known.
	 */
	public ServiceUnavailableException() {
		super(ApiErrorCode.SERVICE_UNAVAILABLE);
	}

	/**
	 * Unavailable for a known time.
	 * @param retryAfter the time to wait; sent in whole seconds, rounded up, at least 1
	 */
	public ServiceUnavailableException(Duration retryAfter) {
		super(of(ApiErrorCode.SERVICE_UNAVAILABLE).retryAfter(retryAfter));
	}

	/**
	 * Unavailable because something failed.
	 * @param cause what failed; logged, never sent
	 */
	public ServiceUnavailableException(Throwable cause) {
		super(of(ApiErrorCode.SERVICE_UNAVAILABLE).cause(cause));
	}

	/**
	 * Unavailable for a known time because something failed.
	 * @param retryAfter the time to wait; sent in whole seconds, rounded up, at least 1
	 * @param cause what failed; logged, never sent
	 */
	public ServiceUnavailableException(Duration retryAfter, Throwable cause) {
		super(of(ApiErrorCode.SERVICE_UNAVAILABLE).retryAfter(retryAfter).cause(cause));
	}

}
