package io.github.apierrors;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * The state of a rate limit, sent as the three {@code X-RateLimit-*} headers.
 *
 * @param limit the requests that one window allows
 * @param remaining the requests that are left in the current window
 * @param reset when the current window ends
 */
public record RateLimit(long limit, long remaining, Instant reset) implements Serializable {

	/**
	 * Checks that no number is negative.
	 */
	public RateLimit {
		if (limit < 0 || remaining < 0) {
			throw new IllegalArgumentException("limit and remaining must not be negative: " + limit + ", " + remaining);
		}
		Objects.requireNonNull(reset, "reset");
	}

}
