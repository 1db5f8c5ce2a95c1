package io.github.apierrors.security;

import io.github.apierrors.ApiException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Looks for exceptions among the causes of another, the way that
 * {@code ExceptionTranslationFilter} does, but not for ever.
 */
final class SecurityCauses {

	private static final int MAX_DEPTH = 16;

	private SecurityCauses() {
	}

	static <T> @Nullable T find(Class<T> type, Throwable failure) {
		Throwable current = failure;
		for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
			if (type.isInstance(current)) {
				return type.cast(current);
			}
			current = current.getCause();
		}
		return null;
	}

	/**
	 * The exception that {@code ExceptionTranslationFilter} would act upon.
	 */
	static @Nullable RuntimeException translated(Throwable failure) {
		AuthenticationException unauthenticated = find(AuthenticationException.class, failure);
		return (unauthenticated != null) ? unauthenticated : find(AccessDeniedException.class, failure);
	}

	/**
	 * The typed exception that caused a security exception.
	 */
	static @Nullable ApiException typedCause(Throwable failure) {
		boolean security = failure instanceof AuthenticationException || failure instanceof AccessDeniedException;
		return security ? find(ApiException.class, failure) : null;
	}

}
