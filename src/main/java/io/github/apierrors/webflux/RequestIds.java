package io.github.apierrors.webflux;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Keeps the id of a request as an attribute, so that whoever answers finds the same.
 */
final class RequestIds {

	/** The name of the attribute, and the key in the Reactor context. */
	static final String KEY = RequestId.class.getName();

	private RequestIds() {
	}

	/**
	 * The id of the request; a request that has none yet gets one, stamped on the
	 * response.
	 */
	static RequestId of(ServerWebExchange exchange, RequestIdIssuer issuer) {
		if (exchange.getAttribute(KEY) instanceof RequestId known) {
			return known;
		}
		RequestId id = issuer.issue(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER),
				addressOf(exchange.getRequest().getRemoteAddress()));
		exchange.getAttributes().put(KEY, id);
		ServerHttpResponse response = exchange.getResponse();
		if (!response.isCommitted()) {
			stamp(response, id);
		}
		// A handler may replace or clear what was set before it ran.
		response.beforeCommit(() -> Mono.fromRunnable(() -> stamp(response, id)));
		return id;
	}

	private static void stamp(ServerHttpResponse response, RequestId id) {
		response.getHeaders().set(RequestId.HEADER, id.value());
	}

	private static @Nullable String addressOf(@Nullable InetSocketAddress remote) {
		InetAddress address = (remote != null) ? remote.getAddress() : null;
		return (address != null) ? address.getHostAddress() : null;
	}

}
