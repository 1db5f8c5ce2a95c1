package io.github.apierrors.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.apierrors.RateLimit;
import io.github.apierrors.RateLimitExceededException;

import org.springframework.stereotype.Component;

/**
 * Lets one reminder an order through in each window of a minute, which starts with the
 * reminder.
 */
@Component
class ReminderLimit {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private final Map<String, Instant> resets = new ConcurrentHashMap<>();

	void acquire(String reference) {
		Instant now = Instant.now();
		this.resets.merge(reference, now.plus(WINDOW), (reset, next) -> {
			if (now.isBefore(reset)) {
				throw new RateLimitExceededException(new RateLimit(1, 0, reset));
			}
			return next;
		});
	}

}
