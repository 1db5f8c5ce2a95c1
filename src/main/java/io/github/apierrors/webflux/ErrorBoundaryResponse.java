package io.github.apierrors.webflux;

import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Does not let a response end as an error without a body, unless it is meant to.
 */
class ErrorBoundaryResponse extends ServerHttpResponseDecorator {

	private final ServerWebExchange exchange;

	private final EmptyErrors emptyErrors;

	ErrorBoundaryResponse(ServerWebExchange exchange, EmptyErrors emptyErrors) {
		super(exchange.getResponse());
		this.exchange = exchange;
		this.emptyErrors = emptyErrors;
	}

	@Override
	public Mono<Void> setComplete() {
		return Mono.defer(() -> this.emptyErrors.complete(this.exchange, super::setComplete));
	}

}
