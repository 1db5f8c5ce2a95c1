package io.github.apierrors.hostile;

import io.github.apierrors.hostile.Soak.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A short soak. The heap tells something after hundreds of thousands of requests only:
 * see {@code src/docs/endurance.md}.
 */
class SoakTests {

	@Test
	void leavesNothingBehindOnTheThreadsOfAService() throws Exception {
		try (Soak soak = new Soak("-XX:TieredStopAtLevel=1")) {
			State early = soak.send(480, 1);
			State late = soak.send(480, 2);
			assertThat(late.ids()).isBetween(900, 960);
			assertThat(late.leftBehind()).isZero();
			assertThat(late.threads()).isLessThanOrEqualTo(early.threads());
			assertThat(late.workers()).isLessThanOrEqualTo(SoakService.MAX_WORKERS);
			assertThat(late.threadLocals()).isLessThanOrEqualTo(12);
		}
	}

}
