package io.github.apierrors.test;

import java.util.List;
import java.util.regex.Pattern;

import io.github.apierrors.handling.RequestId;

/**
 * What the contract promises about the status line and the headers of every error.
 */
final class HeaderInvariants {

	private static final Pattern JSON = Pattern.compile("(?i)application/json(;\\s*charset=\"?utf-8\"?)?");

	private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,7}");

	/** On every response, successful ones too. */
	static final Invariant REQUEST_ID = (answer, terms) -> {
		List<String> ids = answer.header(RequestId.HEADER);
		return (ids.size() == 1 && terms.isRequestId(ids.get(0))) ? null : "X-Request-ID is " + ids;
	};

	static final List<Invariant> ALL = List.of(
			Invariant.of("the status is no error", (answer, terms) -> answer.status() >= 400), REQUEST_ID,
			Invariant.of("Content-Type is not application/json",
					(answer, terms) -> onlyValueMatches(answer, "Content-Type", JSON)),
			Invariant.of("Cache-Control is not no-store",
					(answer, terms) -> answer.header("Cache-Control").toString().contains("no-store")),
			Invariant.of("X-Content-Type-Options is not nosniff, once",
					(answer, terms) -> answer.header("X-Content-Type-Options").equals(List.of("nosniff"))),
			Invariant.of("Retry-After is no number of seconds",
					(answer, terms) -> answer.header("Retry-After").isEmpty()
							|| onlyValueMatches(answer, "Retry-After", SECONDS)),
			Invariant.of("429 without Retry-After",
					(answer, terms) -> answer.status() != 429 || has(answer, "Retry-After")),
			Invariant.of("401 without WWW-Authenticate",
					(answer, terms) -> answer.status() != 401 || has(answer, "WWW-Authenticate")),
			Invariant.of("401 with X-RateLimit headers",
					(answer, terms) -> answer.status() != 401 || !has(answer, "X-RateLimit-Limit")),
			Invariant.of("405 without Allow", (answer, terms) -> answer.status() != 405 || has(answer, "Allow")));

	private HeaderInvariants() {
	}

	private static boolean has(ErrorAnswer answer, String name) {
		return !answer.header(name).isEmpty();
	}

	private static boolean onlyValueMatches(ErrorAnswer answer, String name, Pattern pattern) {
		List<String> values = answer.header(name);
		return values.size() == 1 && pattern.matcher(values.get(0)).matches();
	}

}
