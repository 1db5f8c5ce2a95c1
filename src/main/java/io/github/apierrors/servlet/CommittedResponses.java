package io.github.apierrors.servlet;

import java.io.IOException;
import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Deals with responses that fail when they are on their way already: reports the failure
 * once, however many places get to see it, and ends the connection.
 */
final class CommittedResponses {

	private static final String REPORTED = CommittedResponses.class.getName() + ".REPORTED";

	private final ServletErrorWriter writer;

	private final List<ConnectionBreaker> breakers;

	CommittedResponses(ServletErrorWriter writer, List<ConnectionBreaker> breakers) {
		this.writer = writer;
		this.breakers = breakers;
	}

	static boolean isReported(HttpServletRequest request) {
		return request.getAttribute(REPORTED) != null;
	}

	/**
	 * Called for a committed response.
	 * @return whether the connection was broken off; {@code false} if that is left to the
	 * container, which does so when it gets the exception, though not quietly
	 */
	boolean end(HttpServletRequest request, HttpServletResponse response, Throwable failure, EntryPoint entryPoint)
			throws IOException {
		if (!isReported(request)) {
			request.setAttribute(REPORTED, true);
			this.writer.write(request, response, failure, entryPoint);
		}
		return this.breakers.stream().anyMatch((breaker) -> breaker.breakOff(request, failure));
	}

}
