package io.github.apierrors.handling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaintenanceTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private Instant now = START;

	private final Maintenance maintenance = new Maintenance(((InstantSource) () -> this.now).withZone(ZoneOffset.UTC));

	@Test
	void closesThePathsOfAPattern() {
		this.maintenance.begin("/orders/**", START.plusSeconds(90));
		assertThat(this.maintenance.isOver()).isFalse();
		assertThat(this.maintenance.refuse("/items")).isNull();
		assertThat(this.maintenance.refuse("/orders/7")).isNotNull()
			.satisfies((closed) -> assertThat(closed.retryAfter()).isEqualTo(Duration.ofSeconds(90)))
			.satisfies((closed) -> assertThat(closed.getStackTrace()).isEmpty());
	}

	@Test
	void countsDownAndEndsByItself() {
		this.maintenance.begin(Maintenance.EVERYTHING, START.plusSeconds(2));
		this.now = START.plusSeconds(1);
		assertThat(this.maintenance.refuse("/")).isNotNull()
			.satisfies((closed) -> assertThat(closed.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
		this.now = START.plusSeconds(2);
		assertThat(this.maintenance.refuse("/")).isNull();
		assertThat(this.maintenance.isOver()).isTrue();
	}

	@Test
	void namesTheLastEndOfSeveralWindows() {
		this.maintenance.begin("/orders/**", START.plusSeconds(60));
		this.maintenance.begin(Maintenance.EVERYTHING, START.plusSeconds(30));
		assertThat(this.maintenance.refuse("/orders/7")).isNotNull()
			.satisfies((closed) -> assertThat(closed.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
		assertThat(this.maintenance.windows())
			.isEqualTo(Map.of("/orders/**", START.plusSeconds(60), "/**", START.plusSeconds(30)));
	}

	@Test
	void movesTheEndOrOpensAtOnce() {
		this.maintenance.begin("/orders/**", START.plusSeconds(60));
		this.maintenance.begin("/orders/**", START.plusSeconds(10));
		assertThat(this.maintenance.windows()).isEqualTo(Map.of("/orders/**", START.plusSeconds(10)));
		this.maintenance.end("/orders/**");
		assertThat(this.maintenance.isOver()).isTrue();
		assertThat(this.maintenance.refuse("/orders/7")).isNull();
	}

}
