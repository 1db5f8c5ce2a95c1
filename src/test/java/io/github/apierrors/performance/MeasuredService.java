package io.github.apierrors.performance;

import java.util.Map;
import java.util.TreeMap;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * A running application.
 *
 * @param context its application context
 */
public record MeasuredService(ServletWebServerApplicationContext context) implements AutoCloseable {

	/**
	 * Starts an application.
	 * @param properties names and values
	 * @param application its configuration
	 * @return the service
	 */
	public static MeasuredService start(Map<String, ?> properties, Class<?>... application) {
		Map<String, Object> values = new TreeMap<>(properties);
		values.put("server.port", "0");
		values.put("server.address", "127.0.0.1");
		values.put("spring.main.banner-mode", "off");
		return new MeasuredService((ServletWebServerApplicationContext) new SpringApplicationBuilder(application)
			.web(WebApplicationType.SERVLET)
			.properties(values)
			.run());
	}

	/**
	 * A connection to it, for one thread.
	 * @return the connection
	 */
	public InProcessTomcat connect() {
		return new InProcessTomcat(this.context);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * Lets log events be made but go nowhere, for the rest of this process.
	 */
	public static void discardLog() {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.detachAndStopAllAppenders();
		// Looking up the jar of each frame is the log's own business, and drowns the
		// rest.
		root.getLoggerContext().setPackagingDataEnabled(false);
		AppenderBase<ILoggingEvent> nowhere = new AppenderBase<>() {
			@Override
			protected void append(ILoggingEvent event) {
				// The event was made; nothing is measured beyond that.
			}
		};
		nowhere.setContext(root.getLoggerContext());
		nowhere.start();
		root.addAppender(nowhere);
	}

}
