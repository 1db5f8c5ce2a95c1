package io.github.apierrors.security;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Notes the paths under which a forbidden resource looks like one that does not exist.
 */
final class HiddenPathsWebFilter implements WebFilter, Ordered {

	/** Before the filters of Spring Security. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

	private final List<PathPattern> patterns;

	HiddenPathsWebFilter(List<String> patterns) {
		this.patterns = patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		if (this.patterns.stream().anyMatch((pattern) -> pattern.matches(path))) {
			exchange.getAttributes().put(SecurityRevision.HIDDEN, true);
		}
		return chain.filter(exchange);
	}

}
