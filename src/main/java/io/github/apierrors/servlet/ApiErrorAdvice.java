package io.github.apierrors.servlet;

import io.github.apierrors.handling.EntryPoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/**
 * Answers what a handler throws, after every {@code @ExceptionHandler} of the application
 * had its chance. It declines by throwing the same exception again, upon which Spring
 * goes on as if the advice were not there.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ApiErrorAdvice {

	private final ServletErrorWriter writer;

	private final ErrorScope scope;

	private final FailureRouting routing;

	private final CommittedResponses committed;

	ApiErrorAdvice(ServletErrorWriter writer, ErrorScope scope, FailureRouting routing, CommittedResponses committed) {
		this.writer = writer;
		this.scope = scope;
		this.routing = routing;
		this.committed = committed;
	}

	@ExceptionHandler(Throwable.class)
	void handle(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws Throwable {
		if (!this.scope.includes(request) || isNoError(failure) || this.routing.isForFilters(request, failure)) {
			throw failure;
		}
		if (!response.isCommitted() || ClientAbort.isCauseOf(failure)) {
			this.writer.write(request, response, AsyncProcessing.explain(request, failure), EntryPoint.HANDLER);
			AsyncProcessing.end(request);
		}
		// A stream whose time is up has not failed.
		else if (failure instanceof AsyncRequestTimeoutException
				|| !this.committed.end(request, response, failure, EntryPoint.HANDLER)) {
			throw failure;
		}
	}

	/**
	 * Whether the exception is a way to answer with a status below 400, which Spring's
	 * own resolvers know how to do.
	 */
	private static boolean isNoError(Throwable failure) {
		if (failure instanceof ErrorResponse response) {
			return response.getStatusCode().value() < 400;
		}
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
		return declared != null && declared.code().value() < 400;
	}

}
