package io.github.apierrors.actuator;

import java.time.Instant;

import io.github.apierrors.handling.ErrorEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint tells about a failure: nothing that the client wrote, and no message.
 *
 * @param requestId the id that the client was told
 * @param time when it was handled
 * @param code the code that the client was told
 * @param status its status
 * @param route the pattern of the handler, if one was found
 * @param exception the class of the exception
 */
record RecentFailure(String requestId, Instant time, String code, int status, @Nullable String route,
		String exception) {

	static RecentFailure of(ErrorEvent event, Instant time) {
		return new RecentFailure(event.context().requestId().value(), time, event.error().code().code(),
				event.error().status(), event.context().route(), event.failure().getClass().getName());
	}

}
