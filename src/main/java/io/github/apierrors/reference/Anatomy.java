package io.github.apierrors.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.UndocumentedStatus;
import io.github.apierrors.reference.Members.Member;

/**
 * What all errors of a service have in common: the body, as far as its members are
 * switched on, and the headers.
 */
final class Anatomy {

	/** What every answer has. */
	private static final Set<String> GENERAL = Set.of("X-Request-ID", "Content-Type", "X-Content-Type-Options",
			"Cache-Control", "Vary", "Content-Language");

	private final ApiErrorProperties service;

	Anatomy(ApiErrorProperties service) {
		this.service = service;
	}

	boolean isFlat() {
		return !this.service.body().envelope();
	}

	List<Map<String, String>> members() {
		Members members = Members.of(this.service);
		String start = isFlat() ? "" : "error.";
		List<Map<String, String>> rows = new ArrayList<>();
		for (Member member : members.error()) {
			rows.add(row(start, member));
			if (member.name().equals("details")) {
				members.detail().forEach((inner) -> rows.add(row(start + "details[].", inner)));
			}
		}
		return rows;
	}

	private static Map<String, String> row(String start, Member member) {
		return Map.of("name", start + member.name(), "type", member.type(), "text", member.text());
	}

	List<String> notes() {
		List<String> notes = new ArrayList<>();
		if (this.service.undocumentedStatus() == UndocumentedStatus.PRESERVE) {
			notes.add("The status can say more than the code: a method that is not supported is invalid_request with"
					+ " 405, a media type that is not supported invalid_request with 415, a failure further back"
					+ " service_unavailable with 502.");
		}
		if (this.service.problemJson()) {
			notes.add("Clients that prefer application/problem+json get the same as problem details of RFC 9457, with"
					+ " code, request_id and details as extensions.");
		}
		if (this.service.localization().enabled()) {
			notes.add("Messages are in the language of the Accept-Language header, as far as there are texts in it.");
		}
		return notes;
	}

	List<Map<String, String>> headers() {
		List<Map<String, String>> rows = new ArrayList<>();
		rows.add(header("X-Request-ID", "every answer, success too", "the id of the request"));
		rows.add(header("Cache-Control", "every error", "no-store"));
		rows.add(header("WWW-Authenticate", "401; 403 with a bearer token", "how to authenticate, or what is missing"));
		rows.add(header("Retry-After", "429 always; 503 when known", "whole seconds to wait, at least 1"));
		rows.add(header("X-RateLimit-Limit", "429, when known", "how many requests a window allows"));
		rows.add(header("X-RateLimit-Remaining", "429, when known", "how many of them are left"));
		rows.add(header("X-RateLimit-Reset", "429, when known", "when the window ends, in Unix seconds"));
		if (this.service.rateLimit().draftFields()) {
			rows.add(header("RateLimit", "429, when known", "the same, in the form of the IETF's draft"));
			rows.add(header("RateLimit-Policy", "429, when known", "the policy that the limit follows"));
		}
		rows.add(header("Allow", "405", "the methods that the resource supports"));
		rows.add(header("Accept", "415", "the media types that the operation supports"));
		return rows;
	}

	private static Map<String, String> header(String name, String when, String value) {
		return Map.of("name", name, "when", when, "value", value);
	}

	/**
	 * The headers of an example, without those that every answer has.
	 */
	static Map<String, String> ownHeaders(DocumentedCode documented) {
		Map<String, String> own = new TreeMap<>();
		documented.example().headers().forEach((name, values) -> {
			if (!GENERAL.contains(name)) {
				own.put(name, String.join(", ", values));
			}
		});
		return own;
	}

}
