package io.github.apierrors.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.apierrors.ErrorDetail;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;

/**
 * What a service answered, whatever client received it.
 *
 * @param status the HTTP status
 * @param headers the values of each header by its name
 * @param text the body as it came, or what stands for it in messages
 * @param json the members of the body; empty if it is no JSON object
 */
public record ErrorAnswer(int status, Map<String, List<String>> headers, String text, Map<String, Object> json) {

	/**
	 * Copies the collections.
	 */
	public ErrorAnswer {
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
		json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
	}

	/**
	 * Reads an answer.
	 * @param status the HTTP status
	 * @param headers the values of each header by its name
	 * @param body the body, which need not be JSON
	 * @return the answer
	 */
	public static ErrorAnswer of(int status, Map<String, List<String>> headers, String body) {
		return new ErrorAnswer(status, headers, body, parse(body));
	}

	private static Map<String, Object> parse(String body) {
		try {
			// For the text null, some parsers return it.
			return Objects.requireNonNullElse(JsonParserFactory.getJsonParser().parseMap(body), Map.of());
		}
		catch (JsonParseException ex) {
			return Map.of();
		}
	}

	/**
	 * The values of a header.
	 * @param name its name, in upper or lower case
	 * @return the values in order
	 */
	public List<String> header(String name) {
		String wanted = name.toLowerCase(Locale.ROOT);
		return this.headers.entrySet()
			.stream()
			.filter((header) -> header.getKey().toLowerCase(Locale.ROOT).equals(wanted))
			.flatMap((header) -> header.getValue().stream())
			.toList();
	}

	/**
	 * The members of the error: those of {@code error}, or of the body itself where there
	 * is no envelope.
	 * @return the members in the order of the body
	 */
	@SuppressWarnings("unchecked") // The keys of a JSON object are strings.
	public Map<String, Object> error() {
		return (this.json.get("error") instanceof Map<?, ?> error) ? (Map<String, Object>) error : this.json;
	}

	/**
	 * The text of a member of the error.
	 * @param name the member's name
	 * @return its text, or {@code null} if there is no such member or it is no string
	 */
	public @Nullable String string(String name) {
		return (error().get(name) instanceof String text) ? text : null;
	}

	/**
	 * The details of the error.
	 * @return field and message of each entry that has both
	 */
	public List<ErrorDetail> details() {
		List<ErrorDetail> details = new ArrayList<>();
		if (error().get("details") instanceof List<?> entries) {
			for (Object entry : entries) {
				if (entry instanceof Map<?, ?> members && members.get("field") instanceof String field
						&& members.get("message") instanceof String message) {
					details.add(new ErrorDetail(field, message));
				}
			}
		}
		return details;
	}

	/**
	 * The whole answer, for messages.
	 * @return status, headers and body
	 */
	@Override
	public String toString() {
		StringBuilder answer = new StringBuilder("status " + this.status + "\n");
		this.headers.forEach((name, values) -> values
			.forEach((value) -> answer.append(name).append(": ").append(value).append('\n')));
		return answer.append('\n').append(this.text).toString();
	}

}
