package io.github.apierrors.test.twin;

import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.MissingApiKeyException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Lets requests with the key of the demonstration pass.
 */
class ReactiveKeyFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		@Nullable String key = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		if (key == null) {
			return Mono.error(new MissingApiKeyException());
		}
		return key.equals("Bearer demo-all") ? chain.filter(exchange) : Mono.error(new InvalidApiKeyException());
	}

}
