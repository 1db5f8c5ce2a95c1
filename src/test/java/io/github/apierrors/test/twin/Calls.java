package io.github.apierrors.test.twin;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Which handlers of a service ran.
 *
 * @param handlers their names
 */
public record Calls(Set<String> handlers) {

	Calls() {
		this(new ConcurrentSkipListSet<>());
	}

	String note(String handler) {
		this.handlers.add(handler);
		return handler;
	}

}
