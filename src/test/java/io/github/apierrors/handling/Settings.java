package io.github.apierrors.handling;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.StaticMessageSource;

/**
 * Binds the properties as an application would write them.
 */
final class Settings {

	private Settings() {
	}

	/**
	 * Binds properties.
	 * @param pairs each as {@code name=value}, without the prefix
	 */
	static ApiErrorProperties of(String... pairs) {
		Map<String, String> properties = new LinkedHashMap<>();
		for (String pair : pairs) {
			int equals = pair.indexOf('=');
			properties.put("api-errors." + pair.substring(0, equals), pair.substring(equals + 1));
		}
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("api-errors",
				ApiErrorProperties.class);
	}

	/**
	 * The library's own words, in the languages that the settings name.
	 * @param pairs each as {@code name=value}, without the prefix
	 */
	static ErrorMessages messages(String... pairs) {
		return new ErrorMessages(new StaticMessageSource(), of(pairs).localization());
	}

}
