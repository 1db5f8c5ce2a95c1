package io.github.apierrors.handling;

/**
 * What happens to a status outside the documented table, such as 405 or 415.
 */
public enum UndocumentedStatus {

	/** The true status, with the nearest documented code. */
	PRESERVE,

	/** The nearest documented code, with that code's own status. */
	DOCUMENTED,

	/** The true status, with an additional code of its own. */
	EXTENDED

}
