package io.github.apierrors.security;

import java.util.List;

import io.github.apierrors.handling.ErrorContext;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The paths under which a forbidden resource looks like one that does not exist.
 */
final class HiddenPaths {

	private static final String ATTRIBUTE = HiddenPaths.class.getName();

	private final List<PathPatternRequestMatcher> patterns;

	HiddenPaths(List<String> patterns) {
		this.patterns = patterns.stream().map(PathPatternRequestMatcher.withDefaults()::matcher).toList();
	}

	void note(HttpServletRequest request) {
		if (this.patterns.stream().anyMatch((pattern) -> pattern.matches(request))) {
			request.setAttribute(ATTRIBUTE, true);
		}
	}

	static boolean include(ErrorContext context) {
		return context.attribute(ATTRIBUTE) != null;
	}

}
