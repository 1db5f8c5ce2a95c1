package io.github.apierrors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What only the log learns of an error. Nothing of it reaches the client.
 *
 * @param expected whether the service answers so on purpose, as with an open circuit: a
 * 5xx is then logged as a warning without a stack trace
 * @param fields further fields of the log event by name, for instance
 * {@code upstream_code}
 */
public record LogNotes(boolean expected, Map<String, String> fields) {

	/** Nothing to note. */
	public static final LogNotes NONE = new LogNotes(false, Map.of());

	/**
	 * Copies the map.
	 */
	public LogNotes {
		fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	LogNotes asExpected() {
		return new LogNotes(true, this.fields);
	}

	LogNotes with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.fields);
		more.put(name, value);
		return new LogNotes(this.expected, more);
	}

}
