package io.github.apierrors.servlet;

import io.github.apierrors.RateLimit;
import io.github.apierrors.handling.RateLimitHeaders;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Puts the state of a rate limit on an answer that is no error. For the filter or
 * interceptor that asks the limiter, whichever that is:
 *
 * <pre>{@code
 * ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
 * RateLimit limit = new RateLimit(100, probe.getRemainingTokens(),
 *         Instant.now().plusNanos(probe.getNanosToWaitForReset()));
 * if (!probe.isConsumed()) {
 *     throw new RateLimitExceededException(limit);
 * }
 * publisher.publish(response, limit);
 * }</pre>
 *
 * An error that follows keeps the headers, but for a 401, which says nothing of limits.
 */
public final class RateLimitPublisher {

	private final RateLimitHeaders headers;

	RateLimitPublisher(RateLimitHeaders headers) {
		this.headers = headers;
	}

	/**
	 * Sets the headers, replacing those of an earlier limit. Called before the response
	 * is committed; later it does nothing.
	 * @param response the response
	 * @param limit the state after this request
	 */
	public void publish(HttpServletResponse response, RateLimit limit) {
		this.headers.of(limit).forEach(response::setHeader);
	}

}
