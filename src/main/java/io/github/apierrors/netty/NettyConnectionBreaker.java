package io.github.apierrors.netty;

import io.github.apierrors.webflux.ConnectionBreaker;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;

/**
 * Closes the channel: the connection of HTTP/1.1, or the stream of HTTP/2.
 */
final class NettyConnectionBreaker implements ConnectionBreaker {

	@Override
	public boolean canBreak(ServerHttpResponse response) {
		return nativeResponse(response) instanceof HttpServerResponse;
	}

	@Override
	public Mono<Void> breakOff(ServerHttpResponse response) {
		HttpServerResponse server = (HttpServerResponse) nativeResponse(response);
		return Mono.create((sink) -> server
			.withConnection((connection) -> connection.channel().close().addListener((closed) -> sink.success())));
	}

	private static Object nativeResponse(ServerHttpResponse response) {
		boolean known = response instanceof AbstractServerHttpResponse
				|| response instanceof ServerHttpResponseDecorator;
		return known ? ServerHttpResponseDecorator.getNativeResponse(response) : response;
	}

}
