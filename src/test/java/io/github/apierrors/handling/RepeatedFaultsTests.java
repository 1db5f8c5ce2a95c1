package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import io.github.apierrors.ApiError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedFaultsTests {

	private Instant now = Instant.parse("2026-01-31T12:00:00Z");

	private final RepeatedFaults faults = new RepeatedFaults(Duration.ofMinutes(1),
			((InstantSource) () -> this.now).withZone(ZoneOffset.UTC));

	@Test
	void tellsHowManyWereLeftOutWithTheNextOne() {
		assertThat(leftOutBefore("/orders")).isZero();
		assertThat(leftOutBefore("/orders")).isEqualTo(RepeatedFaults.FOLDED);
		assertThat(leftOutBefore("/orders")).isEqualTo(RepeatedFaults.FOLDED);
		this.now = this.now.plusSeconds(60);
		assertThat(leftOutBefore("/orders")).isEqualTo(2);
		assertThat(leftOutBefore("/orders")).isEqualTo(RepeatedFaults.FOLDED);
		this.now = this.now.plusSeconds(60);
		assertThat(leftOutBefore("/orders")).isEqualTo(1);
	}

	@Test
	void logsAgainWhereTheClockIsSetBack() {
		Instant start = this.now;
		this.now = start.plus(Duration.ofDays(3650));
		assertThat(leftOutBefore("/orders")).isZero();
		assertThat(leftOutBefore("/orders")).isEqualTo(RepeatedFaults.FOLDED);
		this.now = start;
		assertThat(leftOutBefore("/orders")).isEqualTo(1);
		this.now = start.minusMillis(5);
		assertThat(leftOutBefore("/orders")).isEqualTo(RepeatedFaults.FOLDED);
		this.now = start.plusSeconds(60);
		assertThat(leftOutBefore("/orders")).isEqualTo(1);
	}

	@Test
	void tellsFaultsOfOneRouteFromThoseOfAnother() {
		assertThat(leftOutBefore("/orders")).isZero();
		assertThat(leftOutBefore("/customers")).isZero();
	}

	@Test
	void logsWhatIsBeyondItsMemory() {
		for (int i = 0; i < 256; i++) {
			leftOutBefore("/" + i);
		}
		assertThat(leftOutBefore("/one-more")).isZero();
		assertThat(leftOutBefore("/one-more")).isZero();
		assertThat(leftOutBefore("/0")).isEqualTo(RepeatedFaults.FOLDED);
		this.now = this.now.plusSeconds(60);
		assertThat(leftOutBefore("/one-more")).isZero();
		assertThat(leftOutBefore("/one-more")).isEqualTo(RepeatedFaults.FOLDED);
	}

	@Test
	void foldsNothingWhereItIsOff() {
		RepeatedFaults off = new RepeatedFaults(Duration.ZERO, Clock.systemUTC());
		assertThat(off.leftOutBefore(event("/orders"))).isZero();
		assertThat(off.leftOutBefore(event("/orders"))).isZero();
	}

	private int leftOutBefore(String route) {
		return this.faults.leftOutBefore(event(route));
	}

	private static ErrorEvent event(String route) {
		return new ErrorEvent(ApiError.ofStatus(500), new IllegalStateException(),
				Facts.request().of("GET", route, null));
	}

}
