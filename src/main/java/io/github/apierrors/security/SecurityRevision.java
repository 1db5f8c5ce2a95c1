package io.github.apierrors.security;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorRevision;

/**
 * Keeps from a client what it is not to know: why its key is no good, and that a resource
 * exists.
 */
final class SecurityRevision implements ErrorRevision {

	/**
	 * An attribute whose presence says that a forbidden resource is to look like one that
	 * does not exist.
	 */
	static final String HIDDEN = SecurityRevision.class.getName() + ".HIDDEN";

	private static final String CHALLENGE = "WWW-Authenticate";

	private static final Pattern REALM = Pattern.compile("realm=\"[^\"]*\"");

	private final boolean collapsesAuthCodes;

	SecurityRevision(boolean collapsesAuthCodes) {
		this.collapsesAuthCodes = collapsesAuthCodes;
	}

	@Override
	public ApiError revise(ApiError error, ErrorContext context) {
		if (error.status() == 403 && context.attribute(HIDDEN) != null) {
			return ApiError.of(ApiErrorCode.RESOURCE_NOT_FOUND);
		}
		if (error.status() == 401 && this.collapsesAuthCodes) {
			List<String> challenges = context.responseHeader(CHALLENGE);
			return ApiError.of(ApiErrorCode.INVALID_API_KEY)
				.withHeader(CHALLENGE, challenges.stream().map(SecurityRevision::withoutReason).toList());
		}
		return error;
	}

	private static String withoutReason(String challenge) {
		if (!challenge.toLowerCase(Locale.ROOT).startsWith("bearer")) {
			return challenge;
		}
		Matcher realm = REALM.matcher(challenge);
		return realm.find() ? "Bearer " + realm.group() : "Bearer";
	}

}
