package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@link java.text.MessageFormat} that has no other placeholders than
 * {@code {0}}, read once. The format itself is a lock that all failures of a service
 * would share.
 */
final class Sentence {

	/** Texts and, between them, indexes. */
	private final List<Object> parts;

	private Sentence(List<Object> parts) {
		this.parts = parts;
	}

	/**
	 * Reads a pattern.
	 * @return the sentence, or {@code null} if the pattern has other placeholders
	 */
	static @Nullable Sentence read(String pattern) {
		List<Object> parts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < pattern.length(); i++) {
			char c = pattern.charAt(i);
			if (c == '\'' && pattern.startsWith("''", i)) {
				text.append(pattern.charAt(i++));
			}
			else if (c == '\'') {
				quoted = !quoted;
			}
			else if (c != '{' || quoted) {
				text.append(c);
			}
			else if (!isPlaceholder(pattern, i)) {
				return null;
			}
			else {
				parts.add(text.toString());
				parts.add(pattern.charAt(i + 1) - '0');
				text.setLength(0);
				i += 2;
			}
		}
		parts.add(text.toString());
		return new Sentence(parts);
	}

	private static boolean isPlaceholder(String pattern, int start) {
		return pattern.length() > start + 2 && Character.isDigit(pattern.charAt(start + 1))
				&& pattern.charAt(start + 2) == '}';
	}

	private static @Nullable Object argument(@Nullable Object[] arguments, int index) {
		return (index < arguments.length) ? arguments[index] : "{" + index + "}";
	}

	String with(@Nullable Object[] arguments) {
		StringBuilder text = new StringBuilder(64);
		for (Object part : this.parts) {
			text.append((part instanceof Integer index) ? argument(arguments, index) : part);
		}
		return text.toString();
	}

}
