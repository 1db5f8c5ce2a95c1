package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatingLoggersTests {

	private static final String REPEATING = "org.hibernate.orm.jdbc.error";

	private final LoggingSystem loggingSystem = LoggingSystem.get(getClass().getClassLoader());

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ApiErrorAutoConfiguration.class))
		.withBean(LoggingSystem.class, () -> this.loggingSystem);

	@Test
	void silencesALoggerWhoseLevelNobodyConfigured() {
		assertThat(levelAfterAStartWith(null, true)).isEqualTo(LogLevel.OFF);
	}

	@Test
	void leavesAConfiguredLevelAlone() {
		assertThat(levelAfterAStartWith(LogLevel.WARN, true)).isEqualTo(LogLevel.WARN);
	}

	@Test
	void silencesNothingWhereSwitchedOff() {
		assertThat(levelAfterAStartWith(null, false)).isNull();
	}

	private @Nullable LogLevel levelAfterAStartWith(@Nullable LogLevel configured, boolean silence) {
		LoggerConfiguration before = this.loggingSystem.getLoggerConfiguration(REPEATING);
		this.loggingSystem.setLogLevel(REPEATING, configured);
		try {
			this.runner.withPropertyValues("api-errors.logging.silence-repeats=" + silence)
				.run((context) -> assertThat(context).hasNotFailed());
			LoggerConfiguration after = this.loggingSystem.getLoggerConfiguration(REPEATING);
			return (after != null) ? after.getConfiguredLevel() : null;
		}
		finally {
			this.loggingSystem.setLogLevel(REPEATING, (before != null) ? before.getConfiguredLevel() : null);
		}
	}

}
