package io.github.apierrors.webflux;

import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Breaks a connection off, in the way of one server, when a response fails that is on its
 * way already: the client must not take what it got for the whole.
 */
public interface ConnectionBreaker {

	/**
	 * Whether the response is one of this server.
	 * @param response the response
	 * @return {@code true} if its connection can be broken off
	 */
	boolean canBreak(ServerHttpResponse response);

	/**
	 * Ends the connection before the response does. Called after the failure was logged;
	 * must not block.
	 * @param response the response that failed
	 * @return completes when the connection is closed
	 */
	Mono<Void> breakOff(ServerHttpResponse response);

}
