package io.github.apierrors.test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Looks for the routes of Spring MVC's router functions. Resources are no endpoints, and
 * what does not let a visitor in cannot be attacked.
 *
 * @param routes what was found
 */
@SuppressWarnings("overloads") // Spring names both methods alike
record MvcRoutes(Routes routes) implements RouterFunctions.Visitor, RequestPredicates.Visitor {

	@Override
	public void startNested(RequestPredicate predicate) {
		this.routes.enter();
		predicate.accept(this);
	}

	@Override
	public void endNested(RequestPredicate predicate) {
		this.routes.leave();
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
		this.routes.enter();
		predicate.accept(this);
		this.routes.add();
		this.routes.leave();
	}

	@Override
	public void path(String pattern) {
		this.routes.path(pattern);
	}

	@Override
	public void method(Set<HttpMethod> methods) {
		this.routes.methods(methods);
	}

	@Override
	public void startNegate() {
		this.routes.startNegate();
	}

	@Override
	public void endNegate() {
		this.routes.endNegate();
	}

	@Override
	public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
	}

	@Override
	public void unknown(RouterFunction<?> function) {
	}

	@Override
	public void unknown(RequestPredicate predicate) {
	}

	@Override
	@SuppressWarnings("removal") // It must be there until it is removed.
	public void pathExtension(String extension) {
	}

	@Override
	public void header(String name, String value) {
	}

	@Override
	public void param(String name, String value) {
	}

	@Override
	public void version(String version) {
	}

	@Override
	public void startAnd() {
	}

	@Override
	public void and() {
	}

	@Override
	public void endAnd() {
	}

	@Override
	public void startOr() {
	}

	@Override
	public void or() {
	}

	@Override
	public void endOr() {
	}

}
