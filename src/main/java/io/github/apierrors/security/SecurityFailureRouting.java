package io.github.apierrors.security;

import io.github.apierrors.ApiException;
import io.github.apierrors.servlet.FailureRouting;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Leaves security exceptions of handlers to Spring Security, and explains the statuses
 * that it answers with.
 */
final class SecurityFailureRouting implements FailureRouting {

	@Override
	public boolean isForFilters(HttpServletRequest request, Throwable failure) {
		if (SecurityCauses.find(RequestRejectedException.class, failure) != null) {
			return true;
		}
		RuntimeException translated = SecurityCauses.translated(failure);
		return translated != null && CaptureFilter.isAround(request) && !isTyped(failure, translated);
	}

	/**
	 * Whether the application has already said what it means.
	 */
	private static boolean isTyped(Throwable failure, RuntimeException translated) {
		ApiException typed = SecurityCauses.find(ApiException.class, failure);
		return typed != null && SecurityCauses.find(translated.getClass(), typed) != null;
	}

	@Override
	public @Nullable Throwable reasonFor(HttpServletRequest request, int status) {
		if (!StatusExplanation.isDue(status)) {
			return null;
		}
		Denial denial = (Denial) request.getAttribute(Denial.ATTRIBUTE);
		AuthenticationException failed = AuthenticationFailures.lastOf(request);
		RuntimeException reason = mostTelling(denial, failed);
		boolean mistakenStatus = status == 403 && denial != null && !denial.authenticated()
				&& denial.withoutMechanism();
		return mistakenStatus ? reason : StatusExplanation.of(status, reason);
	}

	private static @Nullable RuntimeException mostTelling(@Nullable Denial denial,
			@Nullable AuthenticationException failed) {
		if (denial == null || (denial.isAnonymous() && failed != null)) {
			return failed;
		}
		return denial.exception();
	}

}
