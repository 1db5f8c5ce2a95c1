package io.github.apierrors.security;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiError;
import io.github.apierrors.handling.ExceptionMappings;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * What the exceptions of bearer tokens mean.
 */
final class BearerMappings {

	/** How Spring Security's timestamp validator begins; nothing else tells it apart. */
	private static final String EXPIRED = "Jwt expired at";

	private BearerMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(OAuth2AuthenticationException.class,
					(failure, context) -> ApiError
						.of(isExpired(failure) ? ApiErrorCode.API_KEY_EXPIRED : ApiErrorCode.INVALID_API_KEY))
			.build();
	}

	private static boolean isExpired(OAuth2AuthenticationException failure) {
		String description = failure.getError().getDescription();
		return description != null && description.contains(EXPIRED);
	}

}
