package io.github.apierrors.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/**
 * Keeps an eye on asynchronous processing: notes that it took too long, which containers
 * report as a mere 500, and ends it where a failure was answered already.
 */
final class AsyncProcessing implements AsyncListener {

	private static final String ATTRIBUTE = AsyncProcessing.class.getName();

	private final HttpServletRequest request;

	private AsyncProcessing(HttpServletRequest request) {
		this.request = request;
	}

	/**
	 * Called at the end of a dispatch.
	 */
	static void watch(HttpServletRequest request) {
		try {
			if (request.isAsyncStarted()) {
				request.getAsyncContext().addListener(new AsyncProcessing(request));
			}
		}
		catch (IllegalStateException ex) {
			// Another thread was quick to end it: there is nothing left to watch.
		}
	}

	/**
	 * Spring MVC interrupts a task whose time is up, and it is left to chance whether the
	 * timeout or the interruption comes first.
	 */
	static Throwable explain(HttpServletRequest request, Throwable failure) {
		return (failure instanceof InterruptedException && hasTimedOut(request)) ? new AsyncRequestTimeoutException()
				: failure;
	}

	static boolean hasTimedOut(HttpServletRequest request) {
		return request.getAttribute(ATTRIBUTE) != null;
	}

	/**
	 * Called after a failure was answered on the thread that started the processing: as
	 * nobody is left to complete it, the connection would stay occupied until it times
	 * out.
	 */
	static void end(HttpServletRequest request) {
		if (request.isAsyncStarted()) {
			request.getAsyncContext().complete();
		}
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		// The context forgets its request as soon as another thread dispatches.
		this.request.setAttribute(ATTRIBUTE, true);
	}

	@Override
	public void onComplete(AsyncEvent event) {
		// Not of interest.
	}

	@Override
	public void onError(AsyncEvent event) {
		// The container's error dispatch tells of it.
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// The next dispatch watches again.
	}

}
