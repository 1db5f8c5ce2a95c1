package io.github.apierrors.servlet;

import java.util.Set;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.multipart.MultipartException;

/**
 * Tells that the client has gone, by the exceptions with which containers and Spring
 * report a failed write. An {@code EOFException} of the application is none of them, and
 * a body that was cut short while it was read is a bad request.
 */
final class ClientAbort {

	private static final int MAX_DEPTH = 16;

	private static final Set<String> TYPES = Set.of("org.apache.catalina.connector.ClientAbortException",
			"org.eclipse.jetty.io.EofException",
			"org.springframework.web.context.request.async.AsyncRequestNotUsableException");

	private ClientAbort() {
	}

	static boolean isCauseOf(Throwable failure) {
		Throwable current = failure;
		for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
			if (current instanceof HttpMessageNotReadableException || current instanceof MultipartException) {
				return false;
			}
			if (TYPES.contains(current.getClass().getName())) {
				return true;
			}
			current = current.getCause();
		}
		return false;
	}

}
