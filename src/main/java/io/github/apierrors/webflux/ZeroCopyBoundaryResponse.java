package io.github.apierrors.webflux;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.web.server.ServerWebExchange;

/**
 * The same, where the server can send files without reading them.
 */
final class ZeroCopyBoundaryResponse extends ErrorBoundaryResponse implements ZeroCopyHttpOutputMessage {

	private final ZeroCopyHttpOutputMessage delegate;

	ZeroCopyBoundaryResponse(ServerWebExchange exchange, EmptyErrors emptyErrors) {
		super(exchange, emptyErrors);
		this.delegate = (ZeroCopyHttpOutputMessage) exchange.getResponse();
	}

	@Override
	public Mono<Void> writeWith(Path file, long position, long count) {
		return this.delegate.writeWith(file, position, count);
	}

}
