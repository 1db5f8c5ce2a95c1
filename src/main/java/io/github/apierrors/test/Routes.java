package io.github.apierrors.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;

/**
 * The routes of router functions, as a visitor of either web stack meets them. Paths and
 * methods are all that is noted of a predicate: what else it asks for, the rehearsal
 * finds out.
 */
final class Routes {

	private final List<Mapping> found = new ArrayList<>();

	/** The predicates around the one that is visited, and that one, innermost first. */
	private final Deque<Step> steps = new ArrayDeque<>();

	private int negations;

	List<Mapping> mappings() {
		return this.found;
	}

	/**
	 * Enters what a predicate guards. Until {@link #leave()} it is told about.
	 */
	void enter() {
		this.steps.push(new Step(new ArrayList<>(), new LinkedHashSet<>()));
	}

	void leave() {
		this.steps.pop();
	}

	/**
	 * Notes a path. Several of one predicate are taken for alternatives.
	 * @param pattern the path pattern, within the path of the enclosing predicates
	 */
	void path(String pattern) {
		if (this.negations == 0) {
			this.steps.getFirst().paths().add(pattern);
		}
	}

	void methods(Collection<HttpMethod> methods) {
		if (this.negations == 0) {
			methods.forEach((method) -> this.steps.getFirst().methods().add(method.name()));
		}
	}

	void startNegate() {
		this.negations++;
	}

	void endNegate() {
		this.negations--;
	}

	/**
	 * Adds the route that was entered last.
	 */
	void add() {
		List<String> patterns = List.of("");
		Set<String> methods = Set.of();
		for (Step step : (Iterable<Step>) this.steps::descendingIterator) {
			patterns = step.within(patterns);
			methods = step.methods().isEmpty() ? methods : step.methods();
		}
		for (String pattern : patterns) {
			Mapping.ofRoute(pattern.isEmpty() ? "/**" : pattern, methods).forEach(this.found::add);
		}
	}

	/**
	 * What a predicate tells.
	 *
	 * @param paths the path patterns
	 * @param methods the request methods
	 */
	private record Step(List<String> paths, Set<String> methods) {

		List<String> within(List<String> prefixes) {
			return this.paths.isEmpty() ? prefixes
					: prefixes.stream().flatMap((prefix) -> this.paths.stream().map(prefix::concat)).toList();
		}

	}

}
