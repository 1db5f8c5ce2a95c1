package io.github.apierrors.servlet;

import java.io.IOException;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorStatusException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.WebUtils;

/**
 * Answers on the way out whatever the filters and handlers below left unanswered: an
 * escaped exception, a {@code sendError}, an error status without a body. The container
 * then sees a finished response, so it neither logs the exception again nor dispatches to
 * its error page, and MockMvc gets the same answer as a client of a real server.
 */
final class ErrorBoundaryFilter implements Filter {

	private final ServletErrorWriter writer;

	private final ErrorScope scope;

	private final FailureRouting routing;

	private final CommittedResponses committed;

	ErrorBoundaryFilter(ServletErrorWriter writer, ErrorScope scope, FailureRouting routing,
			CommittedResponses committed) {
		this.writer = writer;
		this.scope = scope;
		this.routing = routing;
		this.committed = committed;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) request;
		if (!this.scope.includes(httpRequest)) {
			chain.doFilter(request, response);
			return;
		}
		HttpServletResponse httpResponse = (HttpServletResponse) response;
		// An asynchronous dispatch comes with the response that its first dispatch
		// wrapped.
		ErrorBoundaryResponse present = WebUtils.getNativeResponse(response, ErrorBoundaryResponse.class);
		ErrorBoundaryResponse boundary = (present != null) ? present
				: new ErrorBoundaryResponse(httpRequest, httpResponse);
		try {
			chain.doFilter(request, (present != null) ? response : boundary);
		}
		catch (Throwable failure) {
			answerEscaped(failure, httpRequest, boundary);
			return;
		}
		AsyncProcessing.watch(httpRequest);
		Throwable unanswered = unanswered(httpRequest, boundary);
		if (unanswered != null) {
			this.writer.write(httpRequest, boundary.unwrapped(), unanswered, EntryPoint.STATUS);
		}
	}

	private void answerEscaped(Throwable failure, HttpServletRequest request, ErrorBoundaryResponse boundary)
			throws IOException, ServletException {
		HttpServletResponse response = boundary.unwrapped();
		boolean tooLate = response.isCommitted() && !ClientAbort.isCauseOf(failure);
		if (!tooLate) {
			this.writer.write(request, response, failure, EntryPoint.FILTER);
		}
		else if (!this.committed.end(request, response, failure, EntryPoint.FILTER)) {
			rethrow(failure);
		}
		AsyncProcessing.end(request);
	}

	private @Nullable Throwable unanswered(HttpServletRequest request, ErrorBoundaryResponse boundary) {
		int status = boundary.getStatus();
		// Spring's resolvers send a 304 that was thrown as an error, too.
		if (request.isAsyncStarted() || boundary.unwrapped().isCommitted() || status < 400) {
			return null;
		}
		Throwable resolved = (Throwable) request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
		boolean chosen = boundary.hasBody() || resolved != null || boundary.isChosen();
		if (chosen && !boundary.errorSent()) {
			return null;
		}
		Throwable reason = this.routing.reasonFor(request, status);
		return (reason != null) ? reason : new ErrorStatusException(status, resolved);
	}

	private static void rethrow(Throwable failure) throws IOException, ServletException {
		if (failure instanceof IOException exception) {
			throw exception;
		}
		if (failure instanceof ServletException exception) {
			throw exception;
		}
		if (failure instanceof RuntimeException exception) {
			throw exception;
		}
		if (failure instanceof Error error) {
			throw error;
		}
		throw new ServletException(failure);
	}

}
