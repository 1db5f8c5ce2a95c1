package io.github.apierrors.handling;

import java.time.Duration;

import io.github.apierrors.ServiceUnavailableException;

/**
 * 503 {@code service_unavailable}: closed on purpose, which is no fault and so has no
 * stack trace.
 */
public final class MaintenanceException extends ServiceUnavailableException {

	private static final long serialVersionUID = 1L;

	MaintenanceException(Duration remaining) {
		super(remaining);
		setStackTrace(new StackTraceElement[0]);
	}

}
