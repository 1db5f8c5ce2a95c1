package io.github.apierrors.webflux;

import io.github.apierrors.RateLimit;
import io.github.apierrors.handling.RateLimitHeaders;

import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Puts the state of a rate limit on an answer that is no error. For the filter that asks
 * the limiter, whichever that is:
 *
 * <pre>{@code
 * return limiter.tryAcquire(key).flatMap((limit) -> {
 *     publisher.publish(exchange.getResponse(), limit);
 *     return chain.filter(exchange);
 * });
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
	public void publish(ServerHttpResponse response, RateLimit limit) {
		if (!response.isCommitted()) {
			this.headers.of(limit).forEach(response.getHeaders()::set);
		}
	}

}
