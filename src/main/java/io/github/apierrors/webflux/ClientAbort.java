package io.github.apierrors.webflux;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Tells that the client has gone, by the exceptions with which servers report a failed
 * write. The connection to a service that was called breaks in the same way, so a plain
 * I/O error counts only once the response is on its way.
 */
final class ClientAbort {

	private static final int MAX_DEPTH = 16;

	private static final Set<String> TYPES = Set.of("reactor.netty.channel.AbortedException",
			"org.apache.catalina.connector.ClientAbortException", "org.eclipse.jetty.io.EofException");

	private static final Set<String> OF_A_CALL = Set.of(
			"org.springframework.web.reactive.function.client.WebClientRequestException",
			"org.springframework.web.reactive.function.client.WebClientResponseException");

	private ClientAbort() {
	}

	static boolean isCauseOf(Throwable failure, boolean committed) {
		Throwable root = failure;
		Throwable current = failure;
		for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
			String type = current.getClass().getName();
			if (OF_A_CALL.contains(type)) {
				return false;
			}
			if (TYPES.contains(type)) {
				return true;
			}
			root = current;
			current = current.getCause();
		}
		return committed && isBrokenConnection(root);
	}

	private static boolean isBrokenConnection(Throwable failure) {
		String message = (failure instanceof IOException && failure.getMessage() != null)
				? failure.getMessage().toLowerCase(Locale.ROOT) : "";
		return message.contains("broken pipe") || message.contains("connection reset");
	}

}
