package io.github.apierrors.security;

import java.util.Set;

import io.github.apierrors.handling.ErrorStatusException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * What stands behind a status that Spring Security answered with.
 */
final class StatusExplanation {

	private static final Set<Integer> STATUSES = Set.of(401, 403, 503);

	private StatusExplanation() {
	}

	static boolean isDue(int status) {
		return STATUSES.contains(status);
	}

	static @Nullable Throwable of(int status, @Nullable RuntimeException reason) {
		if (reason != null) {
			return outranksTheStatus(reason) ? reason : new ErrorStatusException(status, reason);
		}
		return (status != 401) ? null : new ErrorStatusException(status,
				new AuthenticationCredentialsNotFoundException("No authentication was reported"));
	}

	/**
	 * Whether what happened is told by the exception even where an entry point, which
	 * knows but one answer, has made a 401 or 403 of it.
	 */
	static boolean outranksTheStatus(RuntimeException reason) {
		return reason instanceof AuthenticationServiceException || SecurityCauses.typedCause(reason) != null
				|| DecisionCode.isNamedBy(reason);
	}

}
