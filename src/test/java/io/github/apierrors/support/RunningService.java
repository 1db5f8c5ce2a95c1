package io.github.apierrors.support;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service on a random port of this machine, until it is closed.
 *
 * @param context its application context
 */
public record RunningService(ConfigurableApplicationContext context) implements AutoCloseable {

	/**
	 * Starts a service.
	 * @param application its configuration
	 * @param properties names and values in turn
	 * @return the service
	 */
	public static RunningService start(Class<?> application, String... properties) {
		return start(WebApplicationType.SERVLET, application, properties);
	}

	/**
	 * Starts a reactive service.
	 * @param application its configuration
	 * @param properties names and values in turn
	 * @return the service
	 */
	public static RunningService startReactive(Class<?> application, String... properties) {
		return start(WebApplicationType.REACTIVE, application, properties);
	}

	private static RunningService start(WebApplicationType type, Class<?> application, String... properties) {
		Map<String, Object> values = new TreeMap<>();
		values.put("server.port", "0");
		values.put("spring.main.banner-mode", "off");
		for (int i = 0; i < properties.length; i += 2) {
			values.put(properties[i], properties[i + 1]);
		}
		return new RunningService(new SpringApplicationBuilder(application).web(type).properties(values).run());
	}

	/**
	 * The port that it listens on.
	 * @return the port
	 */
	public int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Sends it a GET request.
	 * @param path path and query, encoded
	 * @param headers names and values in turn
	 * @return the exchange
	 */
	public HttpExchange get(String path, String... headers) {
		return HttpExchange.get(port(), path, headers);
	}

	/**
	 * Sends it a POST request.
	 * @param path path and query, encoded
	 * @param body the body
	 * @param headers names and values in turn
	 * @return the exchange
	 */
	public HttpExchange post(String path, String body, String... headers) {
		return HttpExchange.send(port(), "POST", path, body, headers);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
