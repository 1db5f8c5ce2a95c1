package io.github.apierrors.servlet;

import java.io.IOException;

import io.github.apierrors.handling.BoundedCache;
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

	private static final int CACHED_CLASSES = 512;

	private final BoundedCache<Class<?>, Boolean> declaredSuccesses = new BoundedCache<>(CACHED_CLASSES,
			ApiErrorAdvice::declaresSuccess);

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
		if (isNotMine(failure, request)) {
			throw failure;
		}
		if (!response.isCommitted() || ClientAbort.isCauseOf(failure)) {
			answer(failure, request, response);
		}
		// A stream whose time is up has not failed.
		else if (failure instanceof AsyncRequestTimeoutException
				|| !this.committed.end(request, response, failure, EntryPoint.HANDLER)) {
			throw failure;
		}
	}

	/**
	 * Answers the plain case: a failure that is not declined, while nothing is on its way
	 * to the client.
	 * @return whether the failure was answered; {@code false} if Spring has to call the
	 * advice for it
	 */
	boolean answers(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (response.isCommitted() || isNotMine(failure, request)) {
			return false;
		}
		answer(failure, request, response);
		return true;
	}

	private boolean isNotMine(Throwable failure, HttpServletRequest request) {
		return !this.scope.includes(request) || isNoError(failure) || this.routing.isForFilters(request, failure);
	}

	private void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.writer.write(request, response, AsyncProcessing.explain(request, failure), EntryPoint.HANDLER);
		AsyncProcessing.end(request);
	}

	/**
	 * Whether the exception is a way to answer with a status below 400, which Spring's
	 * own resolvers know how to do.
	 */
	private boolean isNoError(Throwable failure) {
		return (failure instanceof ErrorResponse response) ? response.getStatusCode().value() < 400
				: this.declaredSuccesses.get(failure.getClass());
	}

	private static boolean declaresSuccess(Class<?> failure) {
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure, ResponseStatus.class);
		return declared != null && declared.code().value() < 400;
	}

}
