package io.github.apierrors.handling;

import java.util.List;
import java.util.Locale;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The {@code WWW-Authenticate} value of an answer for which nobody made one. Follows RFC
 * 6750, section 3: a request without credentials is told no error.
 */
final class Challenge {

	private final boolean bearer;

	private final String start;

	Challenge(ApiErrorProperties.Challenge properties) {
		this.bearer = "Bearer".equalsIgnoreCase(properties.scheme());
		this.start = properties.scheme() + " realm=" + quoted(properties.realm());
	}

	/**
	 * The challenge of a 401.
	 */
	String of(ErrorCode code) {
		boolean told = this.bearer && code != ApiErrorCode.MISSING_API_KEY;
		return told ? this.start + ", error=\"invalid_token\"" : this.start;
	}

	/**
	 * The challenge of a caller who showed a bearer token that lacks a scope, or
	 * {@code null} for anyone else.
	 */
	@Nullable String ofInsufficientScope(@Nullable String authorization, List<String> scopes) {
		if (!this.bearer || authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
			return null;
		}
		String challenge = this.start + ", error=\"insufficient_scope\"";
		return scopes.isEmpty() ? challenge : challenge + ", scope=" + quoted(String.join(" ", scopes));
	}

	private static String quoted(String value) {
		return '"' + SafeText.oneLine(value, 256).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
