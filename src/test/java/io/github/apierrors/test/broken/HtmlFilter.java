package io.github.apierrors.test.broken;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that sends callers without credentials a page, and lets unknown paths succeed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1000)
public class HtmlFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getHeader("Authorization") == null) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			response.setContentType("text/html");
			response.getWriter().write("<html><body>Log in first</body></html>");
		}
		else if (request.getRequestURI().startsWith("/api-error-contract/")) {
			response.getWriter().write("Welcome");
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
