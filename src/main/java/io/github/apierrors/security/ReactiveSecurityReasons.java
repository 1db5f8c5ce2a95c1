package io.github.apierrors.security;

import io.github.apierrors.webflux.StatusReasons;
import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/**
 * Explains the statuses that the filters of Spring Security answer with, by the last
 * exception that one of them handled.
 */
final class ReactiveSecurityReasons implements StatusReasons {

	private static final String ATTRIBUTE = ReactiveSecurityReasons.class.getName();

	static void note(ServerWebExchange exchange, RuntimeException failure) {
		exchange.getAttributes().put(ATTRIBUTE, failure);
	}

	@Override
	public @Nullable Throwable reasonFor(ServerWebExchange exchange, int status) {
		return StatusExplanation.isDue(status) ? StatusExplanation.of(status, exchange.getAttribute(ATTRIBUTE)) : null;
	}

}
