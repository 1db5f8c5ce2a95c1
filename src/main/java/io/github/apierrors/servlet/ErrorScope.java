package io.github.apierrors.servlet;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whether the failures of a request are the library's to answer, by
 * {@code api-errors.paths}. Decided on the first dispatch and kept, since a later one may
 * stand at another path. Safe for use by many threads.
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
	 * Called at each entry point before it answers.
	 * @param request the request
	 * @return whether the library answers for it
	 */
	public boolean includes(HttpServletRequest request) {
		if (this.everything) {
			return true;
		}
		if (request.getAttribute(ATTRIBUTE) instanceof Boolean decided) {
			return decided;
		}
		boolean included = includesPath(pathOf(request));
		request.setAttribute(ATTRIBUTE, included);
		return included;
	}

	/**
	 * For containers that reject a request before it becomes one of a servlet.
	 * @param path the path within the context path, or {@code null} if the request is too
	 * broken to have one
	 * @return whether the library answers for it
	 */
	public boolean includesPath(@Nullable String path) {
		if (this.everything || path == null) {
			return this.everything;
		}
		PathContainer container = PathContainer.parsePath(path);
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(container));
	}

	private static @Nullable String pathOf(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (original != null) ? original.toString() : request.getRequestURI();
		boolean inContext = uri != null && uri.startsWith(request.getContextPath());
		return inContext ? uri.substring(request.getContextPath().length()) : uri;
	}

}
