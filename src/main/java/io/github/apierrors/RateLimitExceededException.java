package io.github.apierrors;

import java.time.Duration;

/**
 * 429 {@code rate_limit_exceeded}: too many requests in the current window. The answer
 * always carries {@code Retry-After}.
 */
public class RateLimitExceededException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * A limit of which nothing more is known; {@code Retry-After} is the configured
	 * default.
	 */
	public RateLimitExceededException() {
		super(ApiErrorCode.RATE_LIMIT_EXCEEDED);
	}

	/**
	 * A limit with its numbers, sent as {@code X-RateLimit-*}; {@code Retry-After} is the
	 * time to its reset.
	 * @param rateLimit the state of the limit
	 */
	public RateLimitExceededException(RateLimit rateLimit) {
		super(of(ApiErrorCode.RATE_LIMIT_EXCEEDED).rateLimit(rateLimit));
	}

	/**
	 * A limit of which only the wait is known.
	 * @param retryAfter the time to wait; sent in whole seconds, rounded up, at least 1
	 */
	public RateLimitExceededException(Duration retryAfter) {
		super(of(ApiErrorCode.RATE_LIMIT_EXCEEDED).retryAfter(retryAfter));
	}

}
