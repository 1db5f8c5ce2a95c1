package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.RateLimit;

/**
 * The headers that tell the state of a rate limit, the same on a success and on a 429.
 * Safe for use by many threads.
 */
public final class RateLimitHeaders {

	/**
	 * Headers of this library that a browser shows to a script only where they are named
	 * in {@code Access-Control-Expose-Headers}. For Spring's CORS configuration:
	 * {@code configuration.setExposedHeaders(RateLimitHeaders.EXPOSED)}.
	 */
	public static final List<String> EXPOSED = List.of("X-Request-ID", "Retry-After", "X-RateLimit-Limit",
			"X-RateLimit-Remaining", "X-RateLimit-Reset", "RateLimit", "RateLimit-Policy", "WWW-Authenticate");

	private static final long MAX_SECONDS = 99_999_999;

	private final boolean draftFields;

	private final Clock clock;

	RateLimitHeaders(boolean draftFields, Clock clock) {
		this.draftFields = draftFields;
		this.clock = clock;
	}

	/**
	 * The headers of a limit.
	 * @param limit its state
	 * @return the values by header name
	 */
	public Map<String, String> of(RateLimit limit) {
		return of(limit, secondsTo(limit));
	}

	/**
	 * The headers of a limit that is exceeded: {@code Retry-After} with them, counted
	 * from the same instant.
	 * @param limit its state
	 * @return the values by header name
	 */
	public Map<String, String> ofExceeded(RateLimit limit) {
		long seconds = Math.max(1, secondsTo(limit));
		Map<String, String> headers = of(limit, seconds);
		headers.put("Retry-After", Long.toString(seconds));
		return headers;
	}

	private Map<String, String> of(RateLimit limit, long seconds) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("X-RateLimit-Limit", Long.toString(limit.limit()));
		headers.put("X-RateLimit-Remaining", Long.toString(limit.remaining()));
		headers.put("X-RateLimit-Reset", Long.toString(limit.reset().getEpochSecond()));
		if (this.draftFields) {
			headers.put("RateLimit-Policy", "\"default\";q=" + limit.limit());
			headers.put("RateLimit", "\"default\";r=" + limit.remaining() + ";t=" + seconds);
		}
		return headers;
	}

	private long secondsTo(RateLimit limit) {
		Duration wait = Duration.between(this.clock.instant(), limit.reset());
		long seconds = wait.getSeconds() + ((wait.getNano() > 0) ? 1 : 0);
		return Math.min(Math.max(seconds, 0), MAX_SECONDS);
	}

}
