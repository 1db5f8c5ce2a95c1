package io.github.apierrors.webflux;

import java.util.function.Supplier;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorStatusException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * Error statuses that are about to be sent without a body.
 */
final class EmptyErrors {

	private final WebFluxErrorWriter writer;

	private final StatusReasons reasons;

	EmptyErrors(WebFluxErrorWriter writer, StatusReasons reasons) {
		this.writer = writer;
		this.reasons = reasons;
	}

	/**
	 * Called when a response without a body is complete.
	 * @param otherwise what to do with one that is no error, or is meant to be empty
	 */
	Mono<Void> complete(ServerWebExchange exchange, Supplier<Mono<Void>> otherwise) {
		Throwable unanswered = unanswered(exchange);
		return (unanswered != null) ? this.writer.write(exchange, unanswered, EntryPoint.STATUS) : otherwise.get();
	}

	private @Nullable Throwable unanswered(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		HttpStatusCode status = response.getStatusCode();
		if (status == null || !status.isError() || response.isCommitted() || WebFluxErrorWriter.hasAnswered(exchange)
				|| HandlerOutcomeWebFilter.isAnswering(exchange) || isCorsRejection(exchange)) {
			return null;
		}
		Throwable reason = this.reasons.reasonFor(exchange, status.value());
		return (reason != null) ? reason : new ErrorStatusException(status.value());
	}

	/**
	 * Spring's own 403, which a browser does not let anyone read: no origin was allowed,
	 * though it was looked at.
	 */
	private static boolean isCorsRejection(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		return HttpStatus.FORBIDDEN.equals(exchange.getResponse().getStatusCode())
				&& CorsUtils.isCorsRequest(exchange.getRequest())
				&& headers.getFirst(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN) == null
				&& (CorsUtils.isPreFlightRequest(exchange.getRequest())
						|| headers.getOrEmpty(HttpHeaders.VARY).contains(HttpHeaders.ORIGIN));
	}

}
