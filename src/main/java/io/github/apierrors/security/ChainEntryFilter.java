package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.handling.ErrorContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Stands first in a security filter chain: says which request the thread works on, and
 * notes what later decides about its answer.
 */
final class ChainEntryFilter implements Filter {

	private final HiddenPaths hiddenPaths;

	ChainEntryFilter(HiddenPaths hiddenPaths) {
		this.hiddenPaths = hiddenPaths;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) request;
		this.hiddenPaths.note(httpRequest);
		request.setAttribute(ErrorContext.NOT_YET_AUTHORIZED, true);
		HttpServletRequest outer = AuthenticationFailures.bind(httpRequest);
		try {
			chain.doFilter(request, response);
		}
		finally {
			AuthenticationFailures.bind(outer);
		}
	}

}
