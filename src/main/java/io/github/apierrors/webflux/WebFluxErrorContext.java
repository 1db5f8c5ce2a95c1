package io.github.apierrors.webflux;

import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.RequestId;
import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The facts of a reactive exchange, looked up when asked for.
 *
 * @param entryPoint where the failure was caught
 * @param requestId the request's id
 * @param exchange the exchange
 */
record WebFluxErrorContext(EntryPoint entryPoint, RequestId requestId,
		ServerWebExchange exchange) implements ErrorContext {

	@Override
	public String method() {
		return this.exchange.getRequest().getMethod().name();
	}

	@Override
	public @Nullable String route() {
		PathPattern pattern = this.exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return (pattern != null) ? pattern.getPatternString() : null;
	}

	@Override
	public @Nullable String header(String name) {
		return this.exchange.getRequest().getHeaders().getFirst(name);
	}

	@Override
	public List<String> responseHeader(String name) {
		List<String> values = this.exchange.getResponse().getHeaders().get(name);
		return (values != null) ? List.copyOf(values) : List.of();
	}

	@Override
	public boolean committed() {
		return this.exchange.getResponse().isCommitted();
	}

	@Override
	public boolean clientGone(Throwable failure) {
		return ClientAbort.isCauseOf(failure, committed());
	}

	@Override
	public @Nullable Object attribute(String name) {
		return this.exchange.getAttribute(name);
	}

}
