package io.github.apierrors;

/**
 * Whether trying again can help, for a client that sends the same request once more.
 */
public enum RetryRule {

	/** The same request fails again until something has changed. */
	NEVER("Do not retry the request unchanged: it fails again until something has changed"),

	/** After the time that {@code Retry-After} names. */
	AFTER_WAIT("Retry after as many seconds as Retry-After says, then with exponential backoff"),

	/** After a short delay that doubles with each attempt. */
	WITH_BACKOFF("Retry with exponential backoff, and no sooner than Retry-After says if the header is there");

	private final String advice;

	RetryRule(String advice) {
		this.advice = advice;
	}

	/**
	 * What the rule means.
	 * @return one sentence for the client's developer, without a final full stop
	 */
	public String advice() {
		return this.advice;
	}

	/**
	 * Whether trying again can help, as {@code error.retryable} says.
	 * @return {@code true} unless it is {@link #NEVER}
	 */
	public boolean isRetryable() {
		return this != NEVER;
	}

	/**
	 * The rule of an HTTP status.
	 * @param status an HTTP status
	 * @return for instance {@link #AFTER_WAIT} for 429
	 */
	public static RetryRule of(int status) {
		return switch (status) {
			case 429 -> AFTER_WAIT;
			case 408 -> WITH_BACKOFF;
			case 501 -> NEVER;
			default -> (status >= 500) ? WITH_BACKOFF : NEVER;
		};
	}

}
