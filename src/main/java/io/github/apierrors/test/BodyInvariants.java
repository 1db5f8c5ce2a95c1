package io.github.apierrors.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.handling.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What the contract promises about the body of every error.
 */
final class BodyInvariants {

	private static final List<String> MEMBERS = List.of("code", "message", "status", "request_id", "details");

	private static final Set<String> OPTIONAL = Set.of("doc_url", "action", "retryable", "retry_after", "trace_id",
			"metadata");

	private static final Set<String> OF_A_DETAIL = Set.of("field", "message", "code", "location", "pointer");

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,63}");

	private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,500}");

	private static final Pattern INSIDES = Pattern.compile("\\bat [\\w.$/]+\\([\\w. ]+(:\\d+)?\\)"
			+ "|\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w+|\\b[A-Z]\\w+(Exception|Error)\\b|\\bjdbc:|(?i:</?(html|body)\\b)");

	private static final int MAX_DETAILS = 100;

	private static final int MAX_BYTES = 64 * 1024;

	static final List<Invariant> ALL = List.of(
			Invariant.of("the body is not one member 'error'",
					(answer, terms) -> isEnveloped(answer) || (terms.flat() && !answer.json().containsKey("error"))),
			BodyInvariants::members, BodyInvariants::code, BodyInvariants::status,
			Invariant.of("the message is not one line of at most 500 characters",
					(answer, terms) -> matches(answer.string("message"), LINE)),
			Invariant.of("the request id of the body is not that of the header",
					(answer, terms) -> Objects.equals(answer.string("request_id"),
							String.join(",", answer.header(RequestId.HEADER)))),
			Invariant.of("the details are not a list of at most 100 entries with field and message",
					(answer, terms) -> answer.error().get("details") instanceof List<?> details
							&& details.size() <= MAX_DETAILS && details.stream().allMatch(BodyInvariants::isDetail)),
			Invariant.of("the body is larger than 64 KiB",
					(answer, terms) -> answer.text().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES),
			BodyInvariants::disclosure);

	private BodyInvariants() {
	}

	private static boolean isEnveloped(ErrorAnswer answer) {
		return answer.json().keySet().equals(Set.of("error")) && answer.json().get("error") instanceof Map<?, ?>;
	}

	private static @Nullable String members(ErrorAnswer answer, ContractTerms terms) {
		List<String> names = List.copyOf(answer.error().keySet());
		boolean right = names.size() >= MEMBERS.size() && names.subList(0, MEMBERS.size()).equals(MEMBERS)
				&& OPTIONAL.containsAll(names.subList(MEMBERS.size(), names.size()));
		return right ? null : "the members are " + names;
	}

	private static @Nullable String code(ErrorAnswer answer, ContractTerms terms) {
		String code = Objects.requireNonNullElse(answer.string("code"), "");
		if (!CODE.matcher(code).matches()) {
			return "the code is malformed";
		}
		if (!terms.knows(code)) {
			return "the code '" + code + "' is not registered";
		}
		return terms.allows(code, answer.status()) ? null
				: "the code '" + code + "' does not belong to the status " + answer.status();
	}

	private static @Nullable String status(ErrorAnswer answer, ContractTerms terms) {
		Object status = answer.error().get("status");
		return Objects.equals(status, answer.status()) ? null
				: "the body says status " + status + ", the status line " + answer.status();
	}

	private static @Nullable String disclosure(ErrorAnswer answer, ContractTerms terms) {
		Matcher insides = INSIDES.matcher(answer.text());
		return insides.find() ? "the body looks like the inside of the service: " + insides.group() : null;
	}

	private static boolean isDetail(@Nullable Object entry) {
		return entry instanceof Map<?, ?> detail && detail.get("field") instanceof String
				&& detail.get("message") instanceof String && OF_A_DETAIL.containsAll(detail.keySet());
	}

	private static boolean matches(@Nullable String text, Pattern pattern) {
		return text != null && pattern.matcher(text).matches();
	}

}
