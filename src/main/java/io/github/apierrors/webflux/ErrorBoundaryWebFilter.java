package io.github.apierrors.webflux;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Completes error statuses that the filters and handlers below leave without a body.
 */
final class ErrorBoundaryWebFilter implements WebFilter, Ordered {

	/** Inside the filter that gives the id, outside security. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

	private final EmptyErrors emptyErrors;

	private final ErrorScope scope;

	ErrorBoundaryWebFilter(EmptyErrors emptyErrors, ErrorScope scope) {
		this.emptyErrors = emptyErrors;
		this.scope = scope;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!this.scope.includes(exchange)) {
			return chain.filter(exchange);
		}
		ErrorBoundaryResponse response = (exchange.getResponse() instanceof ZeroCopyHttpOutputMessage)
				? new ZeroCopyBoundaryResponse(exchange, this.emptyErrors)
				: new ErrorBoundaryResponse(exchange, this.emptyErrors);
		return chain.filter(new ErrorBoundaryExchange(exchange, response))
			.then(Mono.defer(() -> this.emptyErrors.complete(exchange, Mono::empty)));
	}

}
