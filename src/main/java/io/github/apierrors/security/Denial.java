package io.github.apierrors.security;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * What passed by on its way to the translation into an entry point or a denied handler.
 *
 * @param exception an {@link AuthenticationException} or an {@link AccessDeniedException}
 * @param authenticated whether the caller had proved who it is
 * @param withoutMechanism whether the chain has no entry point but the one that answers
 * everybody with 403
 */
record Denial(RuntimeException exception, boolean authenticated, boolean withoutMechanism) {

	/** The request attribute that holds the last one. */
	static final String ATTRIBUTE = Denial.class.getName();

	boolean isAnonymous() {
		return !this.authenticated && this.exception instanceof AccessDeniedException;
	}

	boolean isOf(@Nullable Throwable failure) {
		return this.exception == failure;
	}

}
