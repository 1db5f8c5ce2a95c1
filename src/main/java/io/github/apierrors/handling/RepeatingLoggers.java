package io.github.apierrors.handling;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Switches off, at start, the loggers that say once more, and without a request id, what
 * the log event of the failure says. One whose level is configured keeps it.
 */
final class RepeatingLoggers implements SmartInitializingSingleton {

	/**
	 * Hibernate, in two of its versions, and the dispatcher servlet log right before they
	 * throw.
	 */
	private static final List<String> NAMES = List.of("org.hibernate.orm.jdbc.error",
			"org.hibernate.engine.jdbc.spi.SqlExceptionHelper", "org.springframework.web.servlet.PageNotFound");

	private final LoggingSystem loggingSystem;

	RepeatingLoggers(LoggingSystem loggingSystem) {
		this.loggingSystem = loggingSystem;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (String name : NAMES) {
			if (isUnconfigured(name)) {
				this.loggingSystem.setLogLevel(name, LogLevel.OFF);
			}
		}
	}

	private boolean isUnconfigured(String name) {
		LoggerConfiguration configuration = this.loggingSystem.getLoggerConfiguration(name);
		return configuration == null || configuration.getConfiguredLevel() == null;
	}

}
