package io.github.apierrors.webflux;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
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
		return of(exchange.getAttributes(), exchange.getRequest(), exchange.getResponse(), issuer);
	}

	static RequestId of(Map<String, Object> attributes, ServerHttpRequest request, ServerHttpResponse response,
			RequestIdIssuer issuer) {
		if (attributes.get(KEY) instanceof RequestId known) {
			return known;
		}
		RequestId id = issuer.issue(request.getHeaders().getFirst(RequestId.HEADER),
				addressOf(request.getRemoteAddress()));
		attributes.put(KEY, id);
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
