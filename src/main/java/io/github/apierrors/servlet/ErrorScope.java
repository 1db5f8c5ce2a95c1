package io.github.apierrors.servlet;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whether the failures of a request are the library's to answer, by
 * {@code api-errors.paths}. Decided on the first dispatch and kept, since a later one may
 * stand at another path.
 */
final class ErrorScope {

	private static final String ATTRIBUTE = ErrorScope.class.getName();

	private final boolean everything;

	private final List<PathPattern> patterns;

	ErrorScope(List<String> paths) {
		this.everything = paths.contains("/**");
		this.patterns = paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	boolean includes(HttpServletRequest request) {
		if (this.everything) {
			return true;
		}
		if (request.getAttribute(ATTRIBUTE) instanceof Boolean decided) {
			return decided;
		}
		boolean included = matches(request);
		request.setAttribute(ATTRIBUTE, included);
		return included;
	}

	private boolean matches(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (original != null) ? original.toString() : request.getRequestURI();
		String path = uri.startsWith(request.getContextPath()) ? uri.substring(request.getContextPath().length()) : uri;
		PathContainer container = PathContainer.parsePath(path);
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(container));
	}

}
