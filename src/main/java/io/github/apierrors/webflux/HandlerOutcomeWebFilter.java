package io.github.apierrors.webflux;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * The innermost filter: tells failures of handlers from those of filters, and an error
 * status that a handler method of the application chose from one that nobody meant.
 */
final class HandlerOutcomeWebFilter implements WebFilter, Ordered {

	private static final String FAILURE = HandlerOutcomeWebFilter.class.getName() + ".FAILURE";

	private static final String BOOT = "org.springframework.boot.";

	/**
	 * Whether it was a handler that failed in this way.
	 */
	static boolean hasFailed(ServerWebExchange exchange, Throwable failure) {
		return exchange.getAttribute(FAILURE) == failure;
	}

	/**
	 * Whether a handler method of the application is at work or has returned, so that its
	 * answer stands even if it is empty.
	 */
	static boolean isAnswering(ServerWebExchange exchange) {
		return exchange.getAttribute(FAILURE) == null
				&& exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
				// Actuator endpoints are handler methods of Spring Boot.
				&& !method.getBeanType().getName().startsWith(BOOT);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return signalled(chain.filter(exchange)).doOnError((failure) -> exchange.getAttributes().put(FAILURE, failure));
	}

	/**
	 * Reactor throws what it takes for fatal, a missing class for instance, instead of
	 * signalling it, and the server then closes the connection without a word.
	 */
	private static Mono<Void> signalled(Mono<Void> answer) {
		return Mono.fromDirect((subscriber) -> {
			try {
				answer.subscribe(subscriber);
			}
			catch (LinkageError | VirtualMachineError ex) {
				Operators.error(Operators.toCoreSubscriber(subscriber), ex);
			}
		});
	}

}
