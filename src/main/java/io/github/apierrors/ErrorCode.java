package io.github.apierrors;

import java.io.Serializable;

/**
 * One documented kind of failure: the columns of the published table. Clients switch on
 * {@link #code()}; it is a promise, so a code is never renamed, reused or given another
 * status.
 * <p>
 * An application adds codes of its own with an enum that implements this interface, and
 * registers them with an {@code ErrorCodes} bean.
 *
 * @see ApiErrorCode
 */
public interface ErrorCode extends Serializable {

	/**
	 * The name on the wire, matching <code>[a-z][a-z0-9_]{1,63}</code>, for instance
	 * {@code resource_not_found}.
	 * @return the value of {@code error.code}
	 */
	String code();

	/**
	 * The HTTP status that belongs to this code.
	 * @return a number between 400 and 599
	 */
	int status();

	/**
	 * One sentence that tells the client's developer what happened. It is the message of
	 * every failure that has no safe text of its own.
	 * @return non-empty text without a final full stop
	 */
	String description();

	/**
	 * One sentence that tells the client's developer what to do about it.
	 * @return non-empty text without a final full stop
	 */
	String action();

}
