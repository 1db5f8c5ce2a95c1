package io.github.apierrors.handling;

/**
 * Shortens a path of names that the client wrote, name by name: what is left is a path
 * still, with each quoted name closed and no character cut in half.
 */
final class SafePath {

	static final int MAX_NAME = 64;

	private static final int MAX_PATH = 512;

	private final StringBuilder safe = new StringBuilder();

	private boolean quoted;

	private boolean inBrackets;

	private int nameLength;

	/** Where the path could end. */
	private int whole;

	SafePath(String path) {
		int next;
		for (int i = 0; i < path.length(); i = next) {
			boolean escaped = this.quoted && path.charAt(i) == '\\' && i + 1 < path.length();
			int start = escaped ? i + 1 : i;
			next = start + Character.charCount(path.codePointAt(start));
			String token = path.substring(i, next);
			if (this.safe.length() + token.length() > MAX_PATH) {
				this.safe.setLength(this.whole);
				break;
			}
			if (!isDelimiter(token)) {
				addToName(token, next - start);
			}
			if (!this.inBrackets && !token.equals(".")) {
				this.whole = this.safe.length();
			}
		}
	}

	private boolean isDelimiter(String token) {
		boolean quote = token.equals("\"") && (this.quoted || endsWithBracket());
		boolean delimiter = quote || (!this.quoted && ".[]".contains(token));
		if (delimiter) {
			this.quoted ^= quote;
			this.inBrackets = !token.equals("]") && (this.inBrackets || token.equals("["));
			this.nameLength = 0;
			this.safe.append(token);
		}
		return delimiter;
	}

	private boolean endsWithBracket() {
		return !this.safe.isEmpty() && this.safe.charAt(this.safe.length() - 1) == '[';
	}

	private void addToName(String token, int length) {
		this.nameLength += length;
		if (this.nameLength <= MAX_NAME && !SafeText.isControl(token.codePointBefore(token.length()))) {
			this.safe.append(token);
		}
	}

	@Override
	public String toString() {
		return this.safe.toString();
	}

}
