package io.github.apierrors.handling;

import java.util.Locale;

/**
 * Where a failure was caught. For logs and metrics; the answer does not depend on it.
 */
public enum EntryPoint {

	/** An exception of a handler, caught by the controller advice. */
	HANDLER,

	/** An exception that reached the filters. */
	FILTER,

	/** A status without a body: {@code sendError}, or an empty 4xx or 5xx. */
	STATUS,

	/** The container's error dispatch. */
	ERROR_DISPATCH,

	/** A request that the firewall of Spring Security rejected. */
	FIREWALL,

	/** A request that the container rejected before the application saw it. */
	CONTAINER;

	private final String tag = name().toLowerCase(Locale.ROOT);

	/**
	 * The value for log fields and metric tags.
	 * @return for instance {@code error_dispatch}
	 */
	public String tag() {
		return this.tag;
	}

}
