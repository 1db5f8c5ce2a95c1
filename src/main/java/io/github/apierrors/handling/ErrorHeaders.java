package io.github.apierrors.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;

/**
 * The headers of an answer: those that came with the failure, as far as they are fit to
 * be sent, and those that belong to every one.
 */
final class ErrorHeaders {

	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");

	/** What only the answer itself can know. */
	private static final Set<String> OWN = Set.of("content-type", "content-length", "content-encoding",
			"transfer-encoding", "connection", "x-request-id", "x-content-type-options");

	private static final int MAX_VALUE = 2048;

	private static final String CHALLENGE = "WWW-Authenticate";

	private static final List<String> NO_SNIFF = List.of("nosniff");

	private static final List<String> NO_STORE = List.of("no-store");

	private static final List<String> ACCEPT = List.of("Accept");

	private final Challenge challenge;

	private final boolean negotiates;

	ErrorHeaders(ApiErrorProperties properties, Challenge challenge) {
		this.challenge = challenge;
		this.negotiates = properties.problemJson();
	}

	Map<String, List<String>> of(ApiError error, ErrorContext context, List<String> contentType) {
		Map<String, List<String>> headers = new LinkedHashMap<>(8);
		headers.put(RequestId.HEADER, List.of(context.requestId().value()));
		headers.put("Content-Type", contentType);
		headers.put("X-Content-Type-Options", NO_SNIFF);
		if (!error.headers().isEmpty()) {
			addOwn(headers, error);
		}
		if (!error.headers().containsKey("Cache-Control")) {
			headers.put("Cache-Control", NO_STORE);
		}
		addChallenge(headers, error, context);
		if (this.negotiates) {
			headers.put("Vary", ACCEPT);
		}
		return headers;
	}

	private static void addOwn(Map<String, List<String>> headers, ApiError error) {
		error.headers().forEach((name, values) -> {
			if (isFit(name, error)) {
				headers.put(name, values.stream().map((value) -> SafeText.oneLine(value, MAX_VALUE)).toList());
			}
		});
	}

	private static boolean isFit(String name, ApiError error) {
		String key = name.toLowerCase(Locale.ROOT);
		boolean leaksLimits = error.status() == 401 && (key.startsWith("x-ratelimit-") || key.startsWith("ratelimit"));
		return !leaksLimits && !OWN.contains(key) && TOKEN.matcher(name).matches();
	}

	private void addChallenge(Map<String, List<String>> headers, ApiError error, ErrorContext context) {
		if (error.headers().containsKey(CHALLENGE) || !mayChallenge(error)) {
			return;
		}
		List<String> made = context.responseHeader(CHALLENGE);
		String value = null;
		if (error.status() == 401) {
			value = this.challenge.of(error.code());
		}
		else if (error.status() == 403 && context.attribute(ErrorContext.NOT_YET_AUTHORIZED) == null) {
			value = this.challenge.ofInsufficientScope(context.header("Authorization"), List.of());
		}
		if (value != null || !made.isEmpty()) {
			headers.put(CHALLENGE, made.isEmpty() ? List.of(String.valueOf(value)) : made);
		}
	}

	/**
	 * The challenge that an entry point made for its 401 misleads a client to whom the
	 * failure is told as something else.
	 */
	private static boolean mayChallenge(ApiError error) {
		return error.status() == 401 || error.status() == 400 || error.code() == ApiErrorCode.INSUFFICIENT_SCOPE;
	}

}
