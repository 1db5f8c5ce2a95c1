package io.github.apierrors.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The paths under which a forbidden resource looks like one that does not exist.
 */
final class HiddenPaths {

	private final List<PathPatternRequestMatcher> patterns;

	HiddenPaths(List<String> patterns) {
		this.patterns = patterns.stream().map(PathPatternRequestMatcher.withDefaults()::matcher).toList();
	}

	void note(HttpServletRequest request) {
		if (this.patterns.stream().anyMatch((pattern) -> pattern.matches(request))) {
			request.setAttribute(SecurityRevision.HIDDEN, true);
		}
	}

}
