package io.github.apierrors.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NamedThreadLocal;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

/**
 * Remembers the last failed authentication of each request. Failures are reported without
 * the request, so it is bound to the thread while a security filter chain runs; what
 * other threads report belongs to no request and is dropped.
 */
final class AuthenticationFailures {

	private static final String ATTRIBUTE = AuthenticationFailures.class.getName();

	private static final ThreadLocal<@Nullable HttpServletRequest> current = new NamedThreadLocal<>("secured request");

	private AuthenticationFailures() {
	}

	/**
	 * Says which request the thread works on from now on.
	 * @return the one that it worked on before
	 */
	static @Nullable HttpServletRequest bind(@Nullable HttpServletRequest request) {
		HttpServletRequest previous = current.get();
		if (request != null) {
			current.set(request);
		}
		else {
			current.remove();
		}
		return previous;
	}

	static void failed(AuthenticationException failure) {
		HttpServletRequest request = current.get();
		if (request != null) {
			request.setAttribute(ATTRIBUTE, failure);
		}
	}

	static void succeeded() {
		HttpServletRequest request = current.get();
		if (request != null) {
			request.removeAttribute(ATTRIBUTE);
		}
	}

	static @Nullable AuthenticationException lastOf(HttpServletRequest request) {
		Object own = request.getAttribute(ATTRIBUTE);
		// Pre-authentication and form login leave theirs here.
		Object last = (own != null) ? own : request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
		return (last instanceof AuthenticationException failure) ? failure : null;
	}

}
