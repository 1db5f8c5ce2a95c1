package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.RetryRule;
import io.github.apierrors.handling.ApiErrorProperties.OptionalMember;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Writes the documented body, and that of RFC 9457, member by member: no mapper of the
 * application has a say in it.
 */
final class ErrorBodyWriter {

	private static final int MAX_BODY = 64 * 1024 - 1;

	private static final int MAX_DETAILS = 100;

	private static final int MAX_METADATA = 16;

	private static final int MAX_METADATA_VALUE = 256;

	private static final byte[] ENVELOPE = fragment("{\"error\":");

	private static final byte[] CODE = fragment("\"code\":");

	private static final byte[] MESSAGE = fragment(",\"message\":");

	private static final byte[] STATUS = fragment(",\"status\":");

	private static final byte[] REQUEST_ID = fragment(",\"request_id\":");

	private static final byte[] DETAILS = fragment(",\"details\":[");

	private static final byte[] FIELD = fragment("{\"field\":");

	/** The documented body without its values. */
	private static final int FRAME = "{'error':{'code':'','message':'','status':404,'request_id':'','details':[]}}"
		.length();

	/** A detail without its values, and a comma. */
	private static final int DETAIL = "{'field':'','message':''},".length();

	private final boolean envelope;

	private final Set<OptionalMember> include;

	private final @Nullable String referenceUrl;

	ErrorBodyWriter(ApiErrorProperties properties) {
		this.envelope = properties.body().envelope();
		this.include = properties.body().include();
		this.referenceUrl = properties.reference().baseUrl();
	}

	/**
	 * The documented body.
	 */
	byte[] write(ApiError error, String message, List<ErrorDetail> details, String requestId) {
		JsonBuffer json = new JsonBuffer(
				FRAME + error.code().code().length() + message.length() + requestId.length() + length(details));
		if (this.envelope) {
			json.raw(ENVELOPE);
		}
		json.raw('{').raw(CODE).string(error.code().code());
		json.raw(MESSAGE).string(message);
		json.raw(STATUS).status(error.status());
		json.raw(REQUEST_ID).string(requestId);
		finish(json, error, details);
		if (this.envelope) {
			json.raw('}');
		}
		return json.toByteArray();
	}

	/**
	 * The body of RFC 9457, with the documented members as extensions.
	 */
	byte[] writeProblem(ApiError error, @Nullable String title, String message, List<ErrorDetail> details,
			String requestId) {
		JsonBuffer json = new JsonBuffer(256 + 64 * Math.min(details.size(), MAX_DETAILS));
		String url = docUrl(error);
		json.raw('{').raw(fragment("\"type\":")).string((url != null) ? url : "about:blank");
		json.raw(fragment(",\"title\":"))
			.string((title != null) ? title
					: (url != null) ? error.code().description() : ReasonPhrase.of(error.status()));
		json.raw(STATUS).status(error.status());
		json.raw(fragment(",\"detail\":")).string(message);
		json.raw(',').raw(CODE).string(error.code().code());
		json.raw(REQUEST_ID).string(requestId);
		finish(json, error, details);
		return json.toByteArray();
	}

	/**
	 * How long the details will be, in plain text and without optional members.
	 */
	private static int length(List<ErrorDetail> details) {
		int length = 0;
		for (int i = 0; i < details.size() && i < MAX_DETAILS; i++) {
			ErrorDetail detail = details.get(i);
			length += DETAIL + detail.field().length() + detail.message().length();
		}
		return length - Math.min(length, 1);
	}

	private void finish(JsonBuffer json, ApiError error, List<ErrorDetail> details) {
		if (this.referenceUrl == null && this.include.isEmpty()) {
			details(json, details, MAX_BODY - "]}}".length());
			json.raw('}');
			return;
		}
		JsonBuffer optional = optionalMembers(error);
		details(json, details, MAX_BODY - optional.length() - "]}}".length());
		json.raw(optional).raw('}');
	}

	private void details(JsonBuffer json, List<ErrorDetail> details, int limit) {
		json.raw(DETAILS);
		for (int i = 0; i < details.size() && i < MAX_DETAILS; i++) {
			int mark = json.length();
			if (i > 0) {
				json.raw(',');
			}
			detail(json, details.get(i));
			if (json.length() > limit) {
				json.truncate(mark);
				break;
			}
		}
		json.raw(']');
	}

	private void detail(JsonBuffer json, ErrorDetail detail) {
		json.raw(FIELD).string(detail.field());
		json.raw(MESSAGE).string(detail.message());
		if (detail.code() != null) {
			member(json, OptionalMember.DETAIL_CODE, "code", detail.code());
		}
		if (detail.location() != null) {
			member(json, OptionalMember.DETAIL_LOCATION, "location", detail.location().wireName());
		}
		if (detail.location() == ErrorDetail.Location.BODY && this.include.contains(OptionalMember.DETAIL_POINTER)) {
			member(json, OptionalMember.DETAIL_POINTER, "pointer", JsonPointer.of(detail.field()));
		}
		json.raw('}');
	}

	private JsonBuffer optionalMembers(ApiError error) {
		String url = docUrl(error);
		JsonBuffer json = new JsonBuffer(256);
		if (url != null) {
			json.raw(fragment(",\"doc_url\":")).string(url);
		}
		member(json, OptionalMember.ACTION, "action", error.code().action());
		if (this.include.contains(OptionalMember.RETRYABLE)) {
			json.raw(fragment(",\"retryable\":" + RetryRule.of(error.status()).isRetryable()));
		}
		List<String> retryAfter = error.headers().get("Retry-After");
		if (retryAfter != null && this.include.contains(OptionalMember.RETRY_AFTER)) {
			json.raw(fragment(",\"retry_after\":" + retryAfter.get(0)));
		}
		member(json, OptionalMember.TRACE_ID, "trace_id", MDC.get("traceId"));
		metadata(json, error.metadata());
		return json;
	}

	private void metadata(JsonBuffer json, Map<String, String> metadata) {
		if (metadata.isEmpty() || !this.include.contains(OptionalMember.METADATA)) {
			return;
		}
		Map<String, String> safe = new LinkedHashMap<>();
		metadata.entrySet()
			.stream()
			.limit(MAX_METADATA)
			.forEach((entry) -> safe.putIfAbsent(memberName(entry.getKey()),
					SafeText.oneLine(entry.getValue(), MAX_METADATA_VALUE)));
		json.raw(fragment(",\"metadata\":" + JsonText.of(safe)));
	}

	/**
	 * The name as it will be read: two that differ only in what cannot be sent are one.
	 */
	private static String memberName(String key) {
		return new String(SafeText.path(key).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	private void member(JsonBuffer json, OptionalMember member, String name, @Nullable String value) {
		if (value != null && this.include.contains(member)) {
			json.raw(',').string(name).raw(':').string(value);
		}
	}

	private @Nullable String docUrl(ApiError error) {
		return (this.referenceUrl != null) ? this.referenceUrl + "#" + error.code().code() : null;
	}

	private static byte[] fragment(String json) {
		return json.getBytes(StandardCharsets.UTF_8);
	}

}
