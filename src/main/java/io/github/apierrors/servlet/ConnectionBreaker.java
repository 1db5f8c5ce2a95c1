package io.github.apierrors.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Breaks a connection off, in the way of one container, when a response fails that is on
 * its way already: the client must not take what it got for the whole.
 */
@FunctionalInterface
public interface ConnectionBreaker {

	/**
	 * Called on the thread that processes the request.
	 * @param request the request whose response failed
	 * @param failure why it failed
	 * @return whether the connection will end before the response does; {@code false} if
	 * the request is not one of this container
	 */
	boolean breakOff(HttpServletRequest request, Throwable failure);

}
