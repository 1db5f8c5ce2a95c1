package io.github.apierrors.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What a logger and those below it log, until it is closed.
 */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

	private final Logger logger;

	private final @Nullable Level level;

	private CapturedLog(Logger logger) {
		this.logger = logger;
		this.level = logger.getLevel();
	}

	/**
	 * Starts to listen.
	 * @param name the logger's name
	 * @return the log
	 */
	public static CapturedLog of(String name) {
		CapturedLog log = new CapturedLog((Logger) LoggerFactory.getLogger(name));
		log.start();
		log.logger.addAppender(log);
		return log;
	}

	/**
	 * Starts to listen, to debug messages too.
	 * @param name the logger's name
	 * @return the log
	 */
	public static CapturedLog withDebug(String name) {
		CapturedLog log = of(name);
		log.logger.setLevel(Level.DEBUG);
		return log;
	}

	/**
	 * What was logged.
	 * @return the events in order
	 */
	public List<ILoggingEvent> events() {
		return List.copyOf(this.events);
	}

	/**
	 * The levels and texts.
	 * @return for instance {@code WARN something happened}
	 */
	public List<String> lines() {
		return this.events.stream().map((event) -> event.getLevel() + " " + event.getFormattedMessage()).toList();
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.events.add(event);
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.level);
	}

}
