package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import io.github.apierrors.RateLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class RateLimitHeadersTests {

	private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

	private final RateLimitHeaders plain = new RateLimitHeaders(false, Clock.fixed(NOW, ZoneOffset.UTC));

	private final RateLimitHeaders draft = new RateLimitHeaders(true, Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	@DisplayName("T31 a reset in 12.3 s is a wait of 13 s in every header")
	void tellsAnExceededLimit() {
		assertThat(this.draft.ofExceeded(new RateLimit(100, 0, NOW.plusMillis(12_300)))).containsOnly(
				entry("X-RateLimit-Limit", "100"), entry("X-RateLimit-Remaining", "0"),
				entry("X-RateLimit-Reset", Long.toString(NOW.getEpochSecond() + 12)),
				entry("RateLimit-Policy", "\"default\";q=100"), entry("RateLimit", "\"default\";r=0;t=13"),
				entry("Retry-After", "13"));
	}

	@Test
	void leavesTheDraftFieldsOutByDefault() {
		assertThat(this.plain.of(new RateLimit(100, 41, NOW))).containsOnlyKeys("X-RateLimit-Limit",
				"X-RateLimit-Remaining", "X-RateLimit-Reset");
	}

	@ParameterizedTest
	@CsvSource({ "-5000, 1", "0, 1", "1, 1", "1000, 1", "1001, 2", "9000000000000, 99999999" })
	@DisplayName("T33 Retry-After is at least one second and at most eight digits")
	void boundsTheWait(long millis, String seconds) {
		assertThat(this.plain.ofExceeded(new RateLimit(1, 0, NOW.plusMillis(millis)))).containsEntry("Retry-After",
				seconds);
	}

}
