package io.github.apierrors.sample;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests with a good key pass. What is wrong with the others it just throws: a
 * filter needs no response code.
 */
@Component
class ApiKeyFilter extends OncePerRequestFilter {

	private final ApiKeys keys;

	ApiKeyFilter(ApiKeys keys) {
		this.keys = keys;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ApiKey key = this.keys.find(request.getHeader(HttpHeaders.AUTHORIZATION));
		key.requireValid();
		key.requireAddress(request.getRemoteAddr());
		key.requireScope("GET".equals(request.getMethod()) ? "orders:read" : "orders:write");
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Stream.of("/stub/", "/errors", "/v3/api-docs").anyMatch(request.getRequestURI()::startsWith);
	}

}
