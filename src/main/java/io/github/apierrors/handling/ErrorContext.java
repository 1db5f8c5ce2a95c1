package io.github.apierrors.handling;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Facts about the failed request, free of servlet and reactive types. Each transport has
 * its own implementation, which looks things up only when asked.
 * <p>
 * Valid, and to be used, only while the failure is handled and on that thread.
 */
public interface ErrorContext {

	/**
	 * An attribute whose presence says that the caller's credentials have nothing to do
	 * with a 403, so that it gets no challenge of its own: the caller was turned away
	 * before anybody looked at its authorities.
	 */
	String NOT_YET_AUTHORIZED = ErrorContext.class.getName() + ".NOT_YET_AUTHORIZED";

	/**
	 * Where the failure was caught.
	 * @return the entry point
	 */
	EntryPoint entryPoint();

	/**
	 * The id of the request, stamped on the response.
	 * @return the id
	 */
	RequestId requestId();

	/**
	 * The request's method.
	 * @return for instance {@code GET}, as the client wrote it
	 */
	String method();

	/**
	 * The pattern of the handler that the request was mapped to, not the path: it has no
	 * values of the client in it.
	 * @return for instance {@code /orders/{id}}, or {@code null} if no handler was found
	 */
	@Nullable String route();

	/**
	 * The first value of a request header.
	 * @param name the header's name, in any case
	 * @return the value, or {@code null} if the request has no such header
	 */
	@Nullable String header(String name);

	/**
	 * The values of a header that the response carries already, such as a challenge that
	 * the application's security configuration made.
	 * @param name the header's name, in any case
	 * @return the values, empty if there are none
	 */
	List<String> responseHeader(String name);

	/**
	 * Whether the status and headers are on their way already, so that nothing can be
	 * answered any more.
	 * @return {@code true} if committed
	 */
	boolean committed();

	/**
	 * Whether a failure says that the client has gone away, so that nobody waits for an
	 * answer.
	 * @param failure the failure as it was thrown
	 * @return {@code true} for a failed write or the container's abort exception
	 */
	boolean clientGone(Throwable failure);

	/**
	 * An attribute of the request. For mappers that leave themselves a note.
	 * @param name the attribute's name
	 * @return its value, or {@code null} if there is none
	 */
	@Nullable Object attribute(String name);

}
