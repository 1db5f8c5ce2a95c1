package io.github.apierrors.netty;

import io.github.apierrors.webflux.ConnectionBreaker;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;

/**
 * Closes the channel: the connection of HTTP/1.1, or the stream of HTTP/2.
 */
final class NettyConnectionBreaker implements ConnectionBreaker {

	@Override
	public boolean canBreak(ServerHttpResponse response) {
		try {
			return ServerHttpResponseDecorator.getNativeResponse(response) instanceof HttpServerResponse;
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			// A response of the application's own, or a mock without a server.
			return false;
		}
	}

	@Override
	public Mono<Void> breakOff(ServerHttpResponse response) {
		HttpServerResponse server = ServerHttpResponseDecorator.getNativeResponse(response);
		return Mono.create((sink) -> server
			.withConnection((connection) -> connection.channel().close().addListener((closed) -> sink.success())));
	}

}
