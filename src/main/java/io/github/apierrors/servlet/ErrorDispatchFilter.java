package io.github.apierrors.servlet;

import java.io.IOException;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorStatusException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/**
 * Answers the container's dispatch to its error page, in place of the page: the fallback
 * for what arose outside {@link ErrorBoundaryFilter}. Stands ahead of the security
 * filters, which would take the dispatch for a request without credentials.
 */
final class ErrorDispatchFilter implements Filter {

	private final ServletErrorWriter writer;

	private final ErrorScope scope;

	private final FailureRouting routing;

	ErrorDispatchFilter(ServletErrorWriter writer, ErrorScope scope, FailureRouting routing) {
		this.writer = writer;
		this.scope = scope;
		this.routing = routing;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) request;
		if (isErrorDispatch(httpRequest) && this.scope.includes(httpRequest)) {
			// Tomcat includes its error page into a committed response: leave that as it
			// is.
			this.writer.write(httpRequest, (HttpServletResponse) response, failure(httpRequest),
					EntryPoint.ERROR_DISPATCH);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isErrorDispatch(HttpServletRequest request) {
		return (request.getDispatcherType() == DispatcherType.ERROR
				|| request.getDispatcherType() == DispatcherType.FORWARD)
				&& request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
	}

	private Throwable failure(HttpServletRequest request) {
		int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Throwable exception = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		// 500 is what a container makes of any exception; another status says more.
		if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && AsyncProcessing.hasTimedOut(request)) {
			return new AsyncRequestTimeoutException();
		}
		if (exception != null && status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			return exception;
		}
		Throwable reason = this.routing.reasonFor(request, status);
		return (reason != null) ? reason : new ErrorStatusException(status, exception);
	}

}
