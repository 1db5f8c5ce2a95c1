package io.github.apierrors.handling;

/**
 * Makes text of unknown origin fit for a body, a header or a log line.
 */
final class SafeText {

	private SafeText() {
	}

	/**
	 * Text without control characters and line separators, cut to a length.
	 */
	static String oneLine(String text, int maxLength) {
		if (text.length() <= maxLength && !hasControl(text)) {
			return text;
		}
		StringBuilder line = new StringBuilder(Math.min(text.length(), maxLength));
		for (int i = 0; i < text.length() && line.length() < maxLength; i++) {
			char c = text.charAt(i);
			if (!isControl(c)) {
				line.append(c);
			}
			else if (Character.isWhitespace(c) && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
		}
		return withoutHalfACharacter(line);
	}

	/**
	 * A path of names that the client wrote: each name cut to 64 characters, the whole to
	 * 512, control characters removed.
	 */
	static String path(String path) {
		if (path.length() <= SafePath.MAX_NAME && !hasControl(path)) {
			return path;
		}
		return new SafePath(path).toString();
	}

	static boolean hasControl(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isControl(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	static boolean isControl(int c) {
		// C0, DEL, C1, and the separators that some viewers break lines at.
		return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == '\u2028' || c == '\u2029';
	}

	private static String withoutHalfACharacter(StringBuilder text) {
		int last = text.length() - 1;
		if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
			text.setLength(last);
		}
		return text.toString();
	}

}
