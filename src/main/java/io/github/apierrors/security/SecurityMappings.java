package io.github.apierrors.security;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ExceptionMappings;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * What the exceptions of Spring Security mean.
 */
final class SecurityMappings {

	private final List<String> credentialHeaders;

	private final ErrorCatalogue catalogue;

	SecurityMappings(List<String> credentialHeaders, ErrorCatalogue catalogue) {
		this.credentialHeaders = credentialHeaders;
		this.catalogue = catalogue;
	}

	ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(AuthenticationException.class, ApiErrorCode.INVALID_API_KEY)
			.on(AuthenticationServiceException.class, ApiErrorCode.SERVICE_UNAVAILABLE)
			.on(AccountStatusException.class, ApiErrorCode.API_KEY_REVOKED)
			.on(AccountExpiredException.class, ApiErrorCode.API_KEY_EXPIRED)
			.on(CredentialsExpiredException.class, ApiErrorCode.API_KEY_EXPIRED)
			.on(AuthenticationCredentialsNotFoundException.class, (failure, context) -> unauthenticated(context))
			.on(InsufficientAuthenticationException.class, (failure, context) -> unauthenticated(context))
			.on(AccessDeniedException.class, this::denied)
			.on(RequestRejectedException.class, ApiErrorCode.INVALID_REQUEST)
			.build();
	}

	private ApiError denied(AccessDeniedException failure, ErrorContext context) {
		ErrorCode named = DecisionCode.of(failure, this.catalogue);
		if (named != null) {
			return ApiError.of(named);
		}
		boolean unknownCaller = context.attribute(Denial.ATTRIBUTE) instanceof Denial denial && denial.isOf(failure)
				&& !denial.authenticated();
		return unknownCaller ? unauthenticated(context) : ApiError.of(ApiErrorCode.INSUFFICIENT_SCOPE);
	}

	/**
	 * Nobody said what is wrong, so it is that no credentials were sent, or such as
	 * nothing understood.
	 */
	private ApiError unauthenticated(ErrorContext context) {
		boolean sent = this.credentialHeaders.stream().anyMatch((name) -> context.header(name) != null);
		return ApiError.of(sent ? ApiErrorCode.INVALID_API_KEY : ApiErrorCode.MISSING_API_KEY);
	}

}
