package io.github.apierrors.webflux;

import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Gives each request its id: as an attribute of the exchange, as the {@code X-Request-ID}
 * header and in the Reactor context, from which context propagation takes it to the MDC.
 */
final class RequestIdWebFilter implements WebFilter, Ordered {

	private final RequestIdIssuer issuer;

	RequestIdWebFilter(RequestIdIssuer issuer) {
		this.issuer = issuer;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		RequestId id = RequestIds.of(exchange, this.issuer);
		return chain.filter(exchange).contextWrite((context) -> context.put(RequestIds.KEY, id.value()));
	}

}
