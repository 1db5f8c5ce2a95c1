package io.github.apierrors.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells the transport of filters that turn exceptions into statuses, as those of Spring
 * Security do: which exceptions they must get to see, and which one stands behind a
 * status that they left.
 * <p>
 * Called on the thread that processes the request, possibly by many at once.
 */
public interface FailureRouting {

	/**
	 * Whether a failure of a handler is to reach the filters, because one of them has its
	 * own way to answer it. The advice then declines it.
	 * @param request the request as the handler sees it
	 * @param failure what the handler threw
	 * @return {@code true} to leave the failure to the filters
	 */
	boolean isForFilters(HttpServletRequest request, Throwable failure);

	/**
	 * The failure behind a status that was reported without one. It is answered in place
	 * of the status, so where the status is to stand it must come as the cause of an
	 * {@link io.github.apierrors.handling.ErrorStatusException}.
	 * @param request the request
	 * @param status the status that was reported
	 * @return the failure, or {@code null} if it is not known
	 */
	@Nullable Throwable reasonFor(HttpServletRequest request, int status);

	/**
	 * Asks several in turn.
	 * @param routings the routings in order
	 * @return a routing that is content with the first that has an answer
	 */
	static FailureRouting allOf(List<FailureRouting> routings) {
		return new FailureRouting() {

			@Override
			public boolean isForFilters(HttpServletRequest request, Throwable failure) {
				for (FailureRouting routing : routings) {
					if (routing.isForFilters(request, failure)) {
						return true;
					}
				}
				return false;
			}

			@Override
			public @Nullable Throwable reasonFor(HttpServletRequest request, int status) {
				for (FailureRouting routing : routings) {
					Throwable reason = routing.reasonFor(request, status);
					if (reason != null) {
						return reason;
					}
				}
				return null;
			}

		};
	}

}
