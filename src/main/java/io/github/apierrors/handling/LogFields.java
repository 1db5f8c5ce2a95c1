package io.github.apierrors.handling;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The fields of one log event. Text is cleaned and bounded; what is not known is left
 * out.
 */
final class LogFields {

	private static final int MAX_VALUE = 256;

	private final Map<String, Object> values = new LinkedHashMap<>();

	static String clean(String text) {
		return SafeText.oneLine(text, MAX_VALUE);
	}

	LogFields with(String name, @Nullable String value) {
		if (value != null) {
			this.values.put(name, clean(value));
		}
		return this;
	}

	LogFields with(String name, int value) {
		this.values.put(name, value);
		return this;
	}

	/**
	 * Logs an event with these fields, each of them once: structured logging prints the
	 * MDC and the key-values into one object, and drops an event in which a name occurs
	 * in both. So a field that the MDC has already is left to it, and an entry of the
	 * application that says something else stands back while the event is logged.
	 */
	void log(LoggingEventBuilder event, String message) {
		Map<String, String> hidden = Map.of();
		LoggingEventBuilder complete = event;
		for (Map.Entry<String, Object> field : this.values.entrySet()) {
			String present = MDC.get(field.getKey());
			if (present != null && present.equals(field.getValue())) {
				continue;
			}
			if (present != null) {
				hidden = hidden.isEmpty() ? new LinkedHashMap<>() : hidden;
				hidden.put(field.getKey(), present);
			}
			complete = complete.addKeyValue(field.getKey(), field.getValue());
		}
		hidden.keySet().forEach(MDC::remove);
		try {
			complete.log(message);
		}
		finally {
			hidden.forEach(MDC::put);
		}
	}

}
