package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a failure that somebody reported by status alone: {@code sendError}, a
 * container's rejection, an empty 4xx or 5xx. The answer is the nearest documented code.
 * <p>
 * It is never thrown, only handed to {@link ApiErrorHandler}, and so has no stack trace.
 */
public final class ErrorStatusException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	/**
	 * A status of which nothing more is known.
	 * @param status the HTTP status
	 */
	public ErrorStatusException(int status) {
		this(status, null);
	}

	/**
	 * A status and an exception that may have led to it. The exception explains the
	 * answer if it leads to the same status by itself; otherwise the status stands alone.
	 * @param status the HTTP status
	 * @param cause the exception, or {@code null}
	 */
	public ErrorStatusException(int status, @Nullable Throwable cause) {
		super("HTTP status " + status, cause, false, false);
		this.status = status;
	}

	/**
	 * The status that was reported.
	 * @return the HTTP status; one that is no error status counts as 500
	 */
	public int status() {
		return (this.status >= 400 && this.status <= 599) ? this.status : 500;
	}

}
