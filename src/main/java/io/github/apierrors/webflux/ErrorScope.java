package io.github.apierrors.webflux;

import java.util.List;

import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whether the failures of a request are the library's to answer, by
 * {@code api-errors.paths}. Safe for use by many threads.
 */
public final class ErrorScope {

	private static final String ATTRIBUTE = ErrorScope.class.getName();

	private final boolean everything;

	private final List<PathPattern> patterns;

	ErrorScope(List<String> paths) {
		this.everything = paths.contains("/**");
		this.patterns = paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	/**
	 * Called at each entry point before it answers. Decided once for an exchange, since a
	 * filter may give it another path.
	 * @param exchange the exchange
	 * @return whether the library answers for it
	 */
	public boolean includes(ServerWebExchange exchange) {
		if (this.everything) {
			return true;
		}
		if (exchange.getAttribute(ATTRIBUTE) instanceof Boolean decided) {
			return decided;
		}
		boolean included = includesPath(exchange.getRequest().getPath().pathWithinApplication());
		exchange.getAttributes().put(ATTRIBUTE, included);
		return included;
	}

	/**
	 * Whether all failures are the library's to answer: also those of requests that are
	 * too broken to have a path.
	 * @return {@code true} if the scope is not limited
	 */
	public boolean includesEverything() {
		return this.everything;
	}

	private boolean includesPath(PathContainer path) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
