package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes documents that describe the API as JSON, whatever JSON library the application
 * has, if any. Strings are escaped as in the body of an error.
 */
public final class JsonText {

	private JsonText() {
	}

	/**
	 * Writes a tree.
	 * @param value a {@code Map} with strings for keys, an {@code Iterable}, a
	 * {@code Number}, a {@code Boolean}, {@code null}, or anything else for its text
	 * @return the document on one line
	 */
	public static String of(@Nullable Object value) {
		JsonBuffer json = new JsonBuffer(1024);
		write(json, value);
		return new String(json.toByteArray(), StandardCharsets.UTF_8);
	}

	/**
	 * Lays a document out for readers.
	 * @param json a valid document
	 * @return the same, each member and element on a line of its own
	 */
	public static String indented(String json) {
		StringBuilder text = new StringBuilder(json.length() * 2);
		int depth = 0;
		for (int i = 0; i < json.length(); i++) {
			char c = json.charAt(i);
			if (c == '"') {
				int end = endOfString(json, i);
				text.append(json, i, end);
				i = end - 1;
			}
			else if ("{[".indexOf(c) >= 0 && "}]".indexOf(json.charAt(i + 1)) >= 0) {
				text.append(c).append(json.charAt(++i));
			}
			else if (!Character.isWhitespace(c)) {
				depth += indent(text, c, depth);
			}
		}
		return text.toString();
	}

	private static int indent(StringBuilder text, char c, int depth) {
		switch (c) {
			case '{', '[' -> text.append(c).append('\n').append("  ".repeat(depth + 1));
			case '}', ']' -> text.append('\n').append("  ".repeat(depth - 1)).append(c);
			case ',' -> text.append(",\n").append("  ".repeat(depth));
			case ':' -> text.append(": ");
			default -> text.append(c);
		}
		return switch (c) {
			case '{', '[' -> 1;
			case '}', ']' -> -1;
			default -> 0;
		};
	}

	private static int endOfString(String json, int start) {
		int i = start + 1;
		while (json.charAt(i) != '"') {
			i += (json.charAt(i) == '\\') ? 2 : 1;
		}
		return i + 1;
	}

	private static void write(JsonBuffer json, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			writeMap(json, map);
		}
		else if (value instanceof Iterable<?> list) {
			writeList(json, list);
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			json.raw(String.valueOf(value).getBytes(StandardCharsets.US_ASCII));
		}
		else if (value instanceof Written written) {
			json.raw(written.json().getBytes(StandardCharsets.UTF_8));
		}
		else {
			json.string(value.toString());
		}
	}

	private static void writeMap(JsonBuffer json, Map<?, ?> map) {
		json.raw('{');
		String separator = "";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			json.raw(separator.getBytes(StandardCharsets.US_ASCII)).string(String.valueOf(entry.getKey())).raw(':');
			write(json, entry.getValue());
			separator = ",";
		}
		json.raw('}');
	}

	private static void writeList(JsonBuffer json, Iterable<?> list) {
		json.raw('[');
		String separator = "";
		for (Object element : list) {
			json.raw(separator.getBytes(StandardCharsets.US_ASCII));
			write(json, element);
			separator = ",";
		}
		json.raw(']');
	}

	/**
	 * A part of a tree that is JSON already, such as an example body.
	 *
	 * @param json a valid document
	 */
	public record Written(String json) {
	}

}
