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

	/** All together: a container that has no room for the headers sends no answer. */
	private static final int MAX_OWN = 4096;

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
		int room = MAX_OWN;
		for (Map.Entry<String, List<String>> own : error.headers().entrySet()) {
			List<String> values = own.getValue().stream().map(ErrorHeaders::fit).toList();
			int length = values.stream().mapToInt((value) -> own.getKey().length() + value.length()).sum();
			if (length <= room && isFit(own.getKey(), error)) {
				headers.put(own.getKey(), values);
				room -= length;
			}
		}
	}

	/**
	 * A field-value of RFC 9110, section 5.5. Where a character has no byte of its own,
	 * containers leave the whole header out, or write what is left of the character.
	 */
	private static String fit(String value) {
		String line = SafeText.oneLine(value, MAX_VALUE).strip();
		return line.chars().allMatch(ErrorHeaders::isLatin1) ? line
				: line.codePoints()
					.map((c) -> isLatin1(c) ? c : '?')
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean isLatin1(int c) {
		return c <= 0xFF;
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
		if (value != null && made.isEmpty()) {
			made = List.of(value);
		}
		if (!made.isEmpty()) {
			headers.put(CHALLENGE, made.stream().map(ErrorHeaders::fit).toList());
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
