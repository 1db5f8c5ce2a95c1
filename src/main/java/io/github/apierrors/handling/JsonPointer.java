package io.github.apierrors.handling;

/**
 * Turns the path of a detail into a JSON pointer (RFC 6901): {@code items[0].unit_price}
 * becomes {@code /items/0/unit_price}. An element whose index nobody knows, as in
 * {@code tags[]}, is pointed at by its array.
 */
final class JsonPointer {

	private JsonPointer() {
	}

	static String of(String field) {
		StringBuilder pointer = new StringBuilder(field.length() + 8);
		boolean quoted = false;
		for (int i = 0; i < field.length(); i++) {
			char c = field.charAt(i);
			if (quoted && c == '\\' && i + 1 < field.length()) {
				escape(pointer, field.charAt(++i));
			}
			else if (c == '"' && (quoted || (i > 0 && field.charAt(i - 1) == '['))) {
				quoted = !quoted;
			}
			else if (!quoted && field.startsWith("[]", i)) {
				return pointer.toString();
			}
			else if (!quoted && (c == '[' || c == '.')) {
				pointer.append('/');
			}
			else if (quoted || c != ']') {
				if (pointer.isEmpty()) {
					pointer.append('/');
				}
				escape(pointer, c);
			}
		}
		return pointer.toString();
	}

	private static void escape(StringBuilder pointer, char c) {
		switch (c) {
			case '~' -> pointer.append("~0");
			case '/' -> pointer.append("~1");
			default -> pointer.append(c);
		}
	}

}
