package io.github.apierrors.security;

import reactor.core.publisher.Mono;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Notes what a denied handler is asked to answer, and lets it answer.
 *
 * @param delegate the handler that Spring Security or the application chose
 */
record ReportingDeniedHandler(ServerAccessDeniedHandler delegate) implements ServerAccessDeniedHandler {

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		ReactiveSecurityReasons.note(exchange, denied);
		ServerWebExchange guarded = exchange.mutate()
			.response(new DenialResponse(exchange.getResponse(), denied))
			.build();
		return this.delegate.handle(guarded, denied);
	}

}
