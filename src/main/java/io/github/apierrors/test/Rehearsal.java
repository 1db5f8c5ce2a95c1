package io.github.apierrors.test;

import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds out, without sending a request, whether a service would turn it down ahead of the
 * handler: its mappings are asked for the handler, and the arguments of a handler method
 * are read and validated. Filters, interceptors and the handler do not run; methods with
 * {@code @ModelAttribute} and {@code @InitBinder} do, as they would before any rejection.
 * What a handler function reads, it reads itself, so nothing is known once it is found.
 */
interface Rehearsal {

	/**
	 * Whether a request is certain to fail.
	 * @param request the request
	 * @return {@code true} if it is turned down for what it is, whoever sends it;
	 * {@code false} if the handler would run, and also if that is not certain
	 */
	boolean turnsDown(Request request);

	/**
	 * Whether the mappings have a handler for a request, other than for files. One that
	 * they turn down may be meant for a filter or another servlet.
	 * @param request the request
	 * @return {@code true} if a handler is found
	 */
	boolean knows(Request request);

	/**
	 * Whether Spring Web found the request at fault. An exception of the application may
	 * be due to a filter that did not run here, and one of a client comes from elsewhere.
	 * @param failure what ended the rehearsal
	 * @return whether the request is certain to be turned down
	 */
	static boolean isOfSpringWeb(Throwable failure) {
		String type = failure.getClass().getName();
		return type.matches("org\\.springframework\\.(web(?!\\..*client)|http|validation|beans(?!\\.factory))\\..*")
				&& failure.getClass() != ResponseStatusException.class
				&& failure.getClass() != ErrorResponseException.class;
	}

}
