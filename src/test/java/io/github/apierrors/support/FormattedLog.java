package io.github.apierrors.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.LoggerFactory;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * What Spring Boot's own encoders make of all log events, until it is closed.
 */
public final class FormattedLog implements AutoCloseable {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

	private FormattedLog(Encoder<ILoggingEvent> encoder) {
		encoder.setContext(context());
		encoder.start();
		this.appender.setContext(context());
		this.appender.setEncoder(encoder);
		this.appender.setOutputStream(this.out);
		this.appender.start();
		logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this.appender);
		logger("io.github.apierrors").setLevel(Level.DEBUG);
	}

	/**
	 * One JSON document a line.
	 * @param format the name of a format, as in {@code logging.structured.format.console}
	 * @return the log
	 */
	public static FormattedLog structured(String format) {
		context().putObject(Environment.class.getName(), new StandardEnvironment());
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setFormat(format);
		return new FormattedLog(encoder);
	}

	/**
	 * Lines of text.
	 * @param pattern the pattern
	 * @return the log
	 */
	public static FormattedLog plain(String pattern) {
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(context());
		encoder.setPattern(pattern);
		return new FormattedLog(encoder);
	}

	/**
	 * The lines, as any viewer could break them.
	 * @return the lines in order
	 */
	public List<String> lines() {
		return List.of(this.out.toString(StandardCharsets.UTF_8).split("\r\n|[\n\r\u0085\u2028\u2029]"));
	}

	@Override
	public void close() {
		logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this.appender);
		logger("io.github.apierrors").setLevel(null);
		this.appender.stop();
	}

	private static LoggerContext context() {
		return (LoggerContext) LoggerFactory.getILoggerFactory();
	}

	private static Logger logger(String name) {
		return (Logger) LoggerFactory.getLogger(name);
	}

}
