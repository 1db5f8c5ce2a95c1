package io.github.apierrors.servlet;

import java.io.IOException;

import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

/**
 * Gives each request its id: as a request attribute, as the {@code X-Request-ID} header
 * and in the MDC, the same on every dispatch.
 */
final class RequestIdFilter implements Filter {

	private final RequestIdIssuer issuer;

	RequestIdFilter(RequestIdIssuer issuer) {
		this.issuer = issuer;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String id = RequestIds.of((HttpServletRequest) request, (HttpServletResponse) response, this.issuer).value();
		String outer = MDC.get(RequestId.MDC_KEY);
		MDC.put(RequestId.MDC_KEY, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			if (outer != null) {
				MDC.put(RequestId.MDC_KEY, outer);
			}
			else {
				MDC.remove(RequestId.MDC_KEY);
			}
		}
	}

}
