package io.github.apierrors.client;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.apierrors.ErrorDetail;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonParserFactory;

/**
 * An error body that another service sent, read by the contract: with or without the
 * envelope, or as RFC 9457. Members that are not known are ignored.
 *
 * @param code the code, which need not be one that we know
 * @param message the text; written for us, not for our own caller
 * @param requestId the id of our call in the logs of the other service
 * @param details what is wrong with which value of our call
 */
public record RemoteApiError(String code, String message, String requestId,
		List<ErrorDetail> details) implements Serializable {

	private static final int MAX_LENGTH = 128 * 1024;

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,63}");

	private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

	/**
	 * Copies the list.
	 */
	public RemoteApiError {
		details = List.copyOf(details);
	}

	/**
	 * Reads a body.
	 * @param body the bytes of an answer, whatever they are
	 * @return the error, or {@code null} if the body does not follow the contract
	 */
	public static @Nullable RemoteApiError parse(byte[] body) {
		if (body.length == 0 || body.length > MAX_LENGTH) {
			return null;
		}
		try {
			return read(JsonParserFactory.getJsonParser().parseMap(new String(body, StandardCharsets.UTF_8)));
		}
		catch (RuntimeException | StackOverflowError ex) {
			// Anything can come back from another service.
			return null;
		}
	}

	private static @Nullable RemoteApiError read(Map<?, ?> root) {
		Map<?, ?> members = (root.get("error") instanceof Map<?, ?> envelope) ? envelope : root;
		String code = string(members, "code");
		String requestId = string(members, "request_id");
		if (!CODE.matcher(code).matches() || !REQUEST_ID.matcher(requestId).matches()) {
			return null;
		}
		String message = string(members, "message");
		return new RemoteApiError(code, message.isEmpty() ? string(members, "detail") : message, requestId,
				details(members.get("details")));
	}

	private static List<ErrorDetail> details(@Nullable Object value) {
		List<ErrorDetail> details = new ArrayList<>();
		if (value instanceof List<?> entries) {
			for (Object entry : entries) {
				if (entry instanceof Map<?, ?> detail) {
					String code = string(detail, "code");
					details.add(new ErrorDetail(string(detail, "field"), string(detail, "message"),
							code.isEmpty() ? null : code, null));
				}
			}
		}
		return details;
	}

	private static String string(Map<?, ?> members, String name) {
		return (members.get(name) instanceof String text) ? text : "";
	}

}
