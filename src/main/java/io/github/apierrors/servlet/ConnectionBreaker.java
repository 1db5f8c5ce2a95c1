package io.github.apierrors.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Breaks a connection off, in the way of one container, when a response fails that is on
 * its way already: the client must not take what it got for the whole.
 * <p>
 * Called on the thread that processes the request.
 */
public interface ConnectionBreaker {

	/**
	 * Whether the first bytes of the response are out. A response to which an error was
	 * sent counts as committed before they are.
	 * @param request the request of the response
	 * @return {@code true} if they are; {@code false} also if the request is not one of
	 * this container
	 */
	boolean isSending(HttpServletRequest request);

	/**
	 * Ends the connection before the response does. Called after the failure was logged.
	 * @param request the request whose response failed
	 * @param failure why it failed
	 */
	void breakOff(HttpServletRequest request, Throwable failure);

}
