package io.github.apierrors;

import java.util.List;

/**
 * 403 {@code insufficient_scope}: the key is valid but lacks a permission.
 * <p>
 * The scopes are named in the message and, for a caller with a bearer token, in the
 * {@code scope} attribute of the challenge (RFC 6750, section 3).
 */
public class InsufficientScopeException extends ApiException {

	private static final long serialVersionUID = 1L;

	private final String[] requiredScopes;

	/**
	 * A missing permission that stays unnamed.
	 */
	public InsufficientScopeException() {
		this(List.of());
	}

	/**
	 * A missing permission.
	 * @param requiredScopes the scopes of which the key lacks at least one, for instance
	 * {@code orders:write}
	 */
	public InsufficientScopeException(String... requiredScopes) {
		this(List.of(requiredScopes));
	}

	private InsufficientScopeException(List<String> requiredScopes) {
		super(requiredScopes.isEmpty() ? of(ApiErrorCode.INSUFFICIENT_SCOPE) : of(ApiErrorCode.INSUFFICIENT_SCOPE)
			.message("The key lacks the required scope: " + String.join(", ", requiredScopes) + "."));
		this.requiredScopes = requiredScopes.toArray(String[]::new);
	}

	/**
	 * The scopes that the operation needs.
	 * @return the scopes, empty if they stay unnamed
	 */
	public List<String> requiredScopes() {
		return List.of(this.requiredScopes);
	}

}
