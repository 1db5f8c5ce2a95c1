package io.github.apierrors.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Collects the events of all loggers while a test runs, DEBUG included.
 */
public final class LogCapture implements BeforeEachCallback, AfterEachCallback {

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	@Override
	public void beforeEach(ExtensionContext context) {
		// Other threads log while the test looks at it.
		this.appender.list = new CopyOnWriteArrayList<>();
		this.appender.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
		this.appender.start();
		root().addAppender(this.appender);
		library().setLevel(Level.DEBUG);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		root().detachAppender(this.appender);
		library().setLevel(null);
	}

	/**
	 * What was logged so far.
	 * @return the events in order
	 */
	public List<ILoggingEvent> events() {
		return List.copyOf(this.appender.list);
	}

	/**
	 * What was logged so far at a level or above.
	 * @param level the lowest level
	 * @return the events in order
	 */
	public List<ILoggingEvent> events(Level level) {
		return events().stream().filter((event) -> event.getLevel().isGreaterOrEqual(level)).toList();
	}

	/**
	 * The key-values of an event, sorted by key.
	 * @param event the event
	 * @return the values as text
	 */
	public static Map<String, String> pairs(ILoggingEvent event) {
		return event.getKeyValuePairs()
			.stream()
			.collect(Collectors.toMap((pair) -> pair.key, (pair) -> String.valueOf(pair.value), (a, b) -> a + b,
					TreeMap::new));
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	private static Logger library() {
		return (Logger) LoggerFactory.getLogger("io.github.apierrors");
	}

}
