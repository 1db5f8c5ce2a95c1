package io.github.apierrors.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ApiErrorProperties.OptionalMember;

/**
 * The members of the body that a service has switched on, in their order.
 *
 * @param error those of the error itself
 * @param detail those of each detail
 */
record Members(List<Member> error, List<Member> detail) {

	static Members of(ApiErrorProperties service) {
		Set<OptionalMember> include = service.body().include();
		List<Member> error = new ArrayList<>();
		error.add(new Member("code", "string", "What happened, for programs; new codes may come"));
		error.add(new Member("message", "string", "What happened, for people, on one line; may change at any time"));
		error.add(new Member("status", "integer", "The HTTP status of the answer"));
		error.add(new Member("request_id", "string",
				"The id of the request, also in the X-Request-ID header; support finds everything by it"));
		error.add(new Member("details", "array", "What is wrong with which value; empty if no single one is to blame"));
		if (service.reference().baseUrl() != null) {
			error.add(new Member("doc_url", "string", "Where to read about the code"));
		}
		add(error, include, OptionalMember.ACTION, "action", "string", "What to do about it");
		add(error, include, OptionalMember.RETRYABLE, "retryable", "boolean", "Whether trying again can help");
		add(error, include, OptionalMember.RETRY_AFTER, "retry_after", "integer",
				"The seconds of the Retry-After header; absent without it");
		add(error, include, OptionalMember.TRACE_ID, "trace_id", "string", "The id of the trace; may be absent");
		add(error, include, OptionalMember.METADATA, "metadata", "object", "More, as strings by name; may be absent");
		return new Members(error, ofDetail(include));
	}

	private static List<Member> ofDetail(Set<OptionalMember> include) {
		List<Member> detail = new ArrayList<>();
		detail.add(new Member("field", "string",
				"The name as you wrote it, with . between members and [n] for indexes; empty for the whole object"));
		detail.add(new Member("message", "string", "What is wrong with the value"));
		add(detail, include, OptionalMember.DETAIL_CODE, "code", "string",
				"What is wrong with the value, for programs, such as required or out_of_range; may be absent");
		add(detail, include, OptionalMember.DETAIL_LOCATION, "location", "string",
				"Where the value stands: body, query, path, header, cookie, matrix, form or part; may be absent");
		add(detail, include, OptionalMember.DETAIL_POINTER, "pointer", "string",
				"The JSON pointer to a value of the body; absent for any other");
		return detail;
	}

	private static void add(List<Member> members, Set<OptionalMember> include, OptionalMember member, String name,
			String type, String text) {
		if (include.contains(member)) {
			members.add(new Member(name, type, text));
		}
	}

	/**
	 * A member.
	 *
	 * @param name its name
	 * @param type its type, as JSON Schema calls it
	 * @param text what it tells, without a final full stop
	 */
	record Member(String name, String type, String text) {
	}

}
