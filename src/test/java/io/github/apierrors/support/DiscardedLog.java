package io.github.apierrors.support;

import java.io.OutputStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Lets the library's events be written in full, stack traces included, but to nowhere:
 * for tests that fail thousands of times.
 */
public final class DiscardedLog implements BeforeEachCallback, AfterEachCallback {

	private final Logger library = (Logger) LoggerFactory.getLogger("io.github.apierrors");

	private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

	@Override
	public void beforeEach(ExtensionContext context) {
		LoggerContext loggers = this.library.getLoggerContext();
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(loggers);
		encoder.setPattern("%level %msg %kvp%n%ex");
		encoder.start();
		this.appender.setContext(loggers);
		this.appender.setEncoder(encoder);
		this.appender.setOutputStream(OutputStream.nullOutputStream());
		this.appender.start();
		this.library.addAppender(this.appender);
		this.library.setAdditive(false);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.library.setAdditive(true);
		this.library.detachAppender(this.appender);
	}

}
