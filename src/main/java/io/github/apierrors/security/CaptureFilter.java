package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.handling.ErrorContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;

/**
 * Stands right behind an {@code ExceptionTranslationFilter} and notes what that one is
 * about to translate, while it is still known who the caller is.
 */
final class CaptureFilter implements Filter {

	private static final String INSIDE = CaptureFilter.class.getName() + ".INSIDE";

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final boolean withoutMechanism;

	CaptureFilter(ExceptionTranslationFilter translation) {
		this.withoutMechanism = translation.getAuthenticationEntryPoint() instanceof Http403ForbiddenEntryPoint;
	}

	/**
	 * Whether an exception that is thrown now will be translated.
	 */
	static boolean isAround(ServletRequest request) {
		return request.getAttribute(INSIDE) != null;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Object outer = request.getAttribute(INSIDE);
		request.setAttribute(INSIDE, true);
		request.removeAttribute(ErrorContext.NOT_YET_AUTHORIZED);
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			note(request, ex);
			throw ex;
		}
		finally {
			request.setAttribute(INSIDE, outer);
		}
	}

	private void note(ServletRequest request, Exception failure) {
		RuntimeException translated = SecurityCauses.translated(failure);
		if (translated != null) {
			Authentication caller = SecurityContextHolder.getContext().getAuthentication();
			// As for the translation, a remembered caller has yet to prove who it is.
			boolean authenticated = caller != null && !this.trust.isAnonymous(caller)
					&& !this.trust.isRememberMe(caller);
			request.setAttribute(Denial.ATTRIBUTE, new Denial(translated, authenticated, this.withoutMechanism));
		}
	}

}
