package io.github.apierrors.webflux;

import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.handling.MaintenanceException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Turns requests away while their path is closed. Health endpoints stay open: an
 * orchestrator would otherwise restart what is being maintained.
 */
final class MaintenanceWebFilter implements WebFilter, Ordered {

	/** Before anything that costs: authentication, rate limits, the database. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 4;

	private final Maintenance maintenance;

	private final WebFluxErrorWriter writer;

	private final ErrorScope scope;

	private final List<PathPattern> open;

	MaintenanceWebFilter(Maintenance maintenance, WebFluxErrorWriter writer, ErrorScope scope, List<String> except) {
		this.maintenance = maintenance;
		this.writer = writer;
		this.scope = scope;
		this.open = except.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		MaintenanceException refusal = (!this.maintenance.isOver() && this.scope.includes(exchange)) ? refuse(exchange)
				: null;
		return (refusal != null) ? this.writer.write(exchange, refusal, EntryPoint.FILTER) : chain.filter(exchange);
	}

	private @Nullable MaintenanceException refuse(ServerWebExchange exchange) {
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		MaintenanceException refusal = this.maintenance.refuse(decoded(path));
		return (refusal != null && this.open.stream().noneMatch((pattern) -> pattern.matches(path))) ? refusal : null;
	}

	/**
	 * The path as a handler sees it, so that no encoding and no parameter gets around a
	 * closed one.
	 */
	private static String decoded(PathContainer path) {
		StringBuilder plain = new StringBuilder();
		for (PathContainer.Element element : path.elements()) {
			plain.append(
					(element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch() : element.value());
		}
		return plain.toString();
	}

}
