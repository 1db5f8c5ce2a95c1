package io.github.apierrors.servlet;

import java.io.IOException;
import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Deals with responses that fail when they are on their way already: reports the failure
 * and ends the connection.
 */
final class CommittedResponses {

	private final ServletErrorWriter writer;

	private final List<ConnectionBreaker> breakers;

	CommittedResponses(ServletErrorWriter writer, List<ConnectionBreaker> breakers) {
		this.writer = writer;
		this.breakers = breakers;
	}

	/**
	 * Called for a committed response.
	 * @return whether the failure was dealt with; {@code false} if it is left to the
	 * container, which will dispatch it as an error
	 */
	boolean end(HttpServletRequest request, HttpServletResponse response, Throwable failure, EntryPoint entryPoint)
			throws IOException {
		for (ConnectionBreaker breaker : this.breakers) {
			if (breaker.isSending(request)) {
				this.writer.write(request, response, failure, entryPoint);
				breaker.breakOff(request, failure);
				return true;
			}
		}
		return false;
	}

}
