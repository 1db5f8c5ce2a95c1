package io.github.apierrors.jetty;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;

import org.springframework.web.util.WebUtils;

/**
 * Ends connections before their time.
 */
final class JettyConnection {

	private JettyConnection() {
	}

	static boolean breakOff(HttpServletRequest request, Throwable failure) {
		if (WebUtils.getNativeRequest(request, ServletApiRequest.class) == null) {
			return false;
		}
		ServletContextRequest.getServletContextRequest(request).getServletChannel().abort(failure);
		return true;
	}

}
