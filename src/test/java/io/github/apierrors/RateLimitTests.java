package io.github.apierrors;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitTests {

	@Test
	void refusesANegativeLimit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(-1, 0, Instant.EPOCH))
			.withMessageContaining("-1");
	}

	@Test
	void refusesANegativeRemainder() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(1, -2, Instant.EPOCH))
			.withMessageContaining("-2");
	}

	@Test
	void takesALimitThatAllowsNothing() {
		assertThat(new RateLimit(0, 0, Instant.EPOCH).remaining()).isZero();
	}

}
