package io.github.apierrors.architecture.violations;

/**
 * What no transport may pick.
 */
public enum ApiErrorCode {

	/** Any code. */
	INTERNAL_ERROR

}
