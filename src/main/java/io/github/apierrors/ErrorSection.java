package io.github.apierrors;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The sections under which the reference lists the codes.
 */
public enum ErrorSection {

	/** Who is calling, and may they: 401 and 403. */
	AUTHENTICATION("Authentication errors", 401, 403),

	/** What was sent: 400 and 422. */
	VALIDATION("Validation errors", 400, 422),

	/** What it was about: 404 and 409. */
	RESOURCE("Resource errors", 404, 409),

	/** How often: 429. */
	RATE_LIMIT("Rate limit errors", 429),

	/** Not the caller's fault: 500, 502 and 503. */
	SERVER("Server errors", 500, 502, 503);

	private final String title;

	@SuppressWarnings("ImmutableEnumChecker") // made by List.of
	private final List<Integer> statuses;

	ErrorSection(String title, Integer... statuses) {
		this.title = title;
		this.statuses = List.of(statuses);
	}

	/**
	 * The heading of the section without its statuses.
	 * @return for instance {@code Authentication errors}
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The statuses that the heading names.
	 * @return in ascending order
	 */
	public List<Integer> statuses() {
		return this.statuses;
	}

	/**
	 * The section of a code. A status that no heading names belongs to the section of the
	 * {@linkplain ApiErrorCode#nearest(int) nearest} documented code.
	 * @param code any code, an application's own included
	 * @return its section
	 */
	public static ErrorSection of(ErrorCode code) {
		for (ErrorSection section : values()) {
			if (section.statuses.contains(code.status())) {
				return section;
			}
		}
		return of(ApiErrorCode.nearest(code.status()));
	}

	/**
	 * The heading as published.
	 * @return for instance {@code Authentication errors (401, 403)}
	 */
	@Override
	public String toString() {
		return this.title + this.statuses.stream().map(String::valueOf).collect(Collectors.joining(", ", " (", ")"));
	}

}
