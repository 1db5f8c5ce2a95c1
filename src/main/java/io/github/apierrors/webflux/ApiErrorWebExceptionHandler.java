package io.github.apierrors.webflux;

import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Answers what handlers and filters signal as an error, after every
 * {@code @ExceptionHandler} of the application and the filters of Spring Security had
 * their chance. What it declines goes on to the next handler, which is Spring Boot's.
 */
final class ApiErrorWebExceptionHandler implements WebExceptionHandler, Ordered {

	/** Spring Boot's own handler has the order -1. */
	private static final int AHEAD_OF_SPRING_BOOT = -2;

	private final WebFluxErrorWriter writer;

	private final ErrorScope scope;

	private final List<ConnectionBreaker> breakers;

	ApiErrorWebExceptionHandler(WebFluxErrorWriter writer, ErrorScope scope, List<ConnectionBreaker> breakers) {
		this.writer = writer;
		this.scope = scope;
		this.breakers = breakers;
	}

	@Override
	public int getOrder() {
		return AHEAD_OF_SPRING_BOOT;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (!this.scope.includes(exchange) || isNoError(failure)) {
			return Mono.error(failure);
		}
		EntryPoint entryPoint = HandlerOutcomeWebFilter.hasFailed(exchange, failure) ? EntryPoint.HANDLER
				: EntryPoint.FILTER;
		boolean committed = exchange.getResponse().isCommitted();
		Mono<Void> answer = this.writer.write(exchange, failure, entryPoint);
		return (committed && !ClientAbort.isCauseOf(failure, true))
				? answer.then(Mono.defer(() -> breakOff(exchange.getResponse(), failure))) : answer;
	}

	private Mono<Void> breakOff(ServerHttpResponse response, Throwable failure) {
		for (ConnectionBreaker breaker : this.breakers) {
			if (breaker.canBreak(response)) {
				return breaker.breakOff(response);
			}
		}
		return Mono.error(failure);
	}

	/**
	 * Whether the exception is a way to answer with a status below 400, which Spring's
	 * own handlers know how to do.
	 */
	private static boolean isNoError(Throwable failure) {
		if (failure instanceof ErrorResponse response) {
			return response.getStatusCode().value() < 400;
		}
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
		return declared != null && declared.code().value() < 400;
	}

}
