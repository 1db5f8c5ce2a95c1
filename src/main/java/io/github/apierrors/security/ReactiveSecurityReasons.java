package io.github.apierrors.security;

import io.github.apierrors.webflux.StatusReasons;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Explains the statuses that the filters of Spring Security answer with, by the last
 * exception that one of them handled.
 */
final class ReactiveSecurityReasons implements StatusReasons {

	private static final String ATTRIBUTE = ReactiveSecurityReasons.class.getName();

	static void note(ServerWebExchange exchange, RuntimeException failure) {
		exchange.getAttributes().put(ATTRIBUTE, failure);
	}

	/**
	 * Notes what a handler denies where that says more than a status: it is forgotten
	 * when a caller who is not known is asked for credentials.
	 */
	static Mono<Void> noteDenial(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).doOnError(AccessDeniedException.class, (denied) -> {
			if (StatusExplanation.outranksTheStatus(denied)) {
				note(exchange, denied);
			}
		});
	}

	@Override
	public @Nullable Throwable reasonFor(ServerWebExchange exchange, int status) {
		return StatusExplanation.isDue(status) ? StatusExplanation.of(status, exchange.getAttribute(ATTRIBUTE)) : null;
	}

}
