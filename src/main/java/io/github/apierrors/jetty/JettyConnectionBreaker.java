package io.github.apierrors.jetty;

import io.github.apierrors.servlet.ConnectionBreaker;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;

import org.springframework.web.util.WebUtils;

/**
 * Aborts responses of Jetty.
 */
final class JettyConnectionBreaker implements ConnectionBreaker {

	@Override
	public boolean isSending(HttpServletRequest request) {
		return WebUtils.getNativeRequest(request, ServletApiRequest.class) != null
				&& ServletContextRequest.getServletContextRequest(request).getServletContextResponse().isCommitted();
	}

	@Override
	public void breakOff(HttpServletRequest request, Throwable failure) {
		ServletContextRequest.getServletContextRequest(request).getServletChannel().abort(failure);
	}

}
