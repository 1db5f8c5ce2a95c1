package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8. Strings are escaped as RFC 8259 asks, and U+2028 and U+2029 as
 * well; half of a surrogate pair becomes U+FFFD.
 */
final class JsonBuffer {

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private byte[] bytes;

	private int length;

	JsonBuffer(int capacity) {
		this.bytes = new byte[capacity];
	}

	int length() {
		return this.length;
	}

	/**
	 * Takes back what was written after a mark.
	 */
	void truncate(int length) {
		this.length = length;
	}

	byte[] toByteArray() {
		return (this.length == this.bytes.length) ? this.bytes : Arrays.copyOf(this.bytes, this.length);
	}

	JsonBuffer raw(byte[] fragment) {
		ensure(fragment.length);
		System.arraycopy(fragment, 0, this.bytes, this.length, fragment.length);
		this.length += fragment.length;
		return this;
	}

	JsonBuffer raw(char c) {
		ensure(1);
		put(c);
		return this;
	}

	JsonBuffer raw(JsonBuffer other) {
		ensure(other.length);
		System.arraycopy(other.bytes, 0, this.bytes, this.length, other.length);
		this.length += other.length;
		return this;
	}

	/**
	 * Writes a number of three digits, such as a status.
	 */
	JsonBuffer status(int status) {
		ensure(3);
		put('0' + status / 100);
		put('0' + status / 10 % 10);
		put('0' + status % 10);
		return this;
	}

	JsonBuffer string(String text) {
		ensure(text.length() + 2);
		put('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isPlain(c)) {
				put(c);
				continue;
			}
			// No character takes more, and the rest at least one byte each.
			ensure(6 + text.length() - i);
			if (c < 0x80) {
				ascii(c);
			}
			else if (Character.isHighSurrogate(c) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				fourBytes(Character.toCodePoint(c, text.charAt(++i)));
			}
			else if (c == '\u2028' || c == '\u2029') {
				unicodeEscape(c);
			}
			else {
				multiByte(Character.isSurrogate(c) ? '\uFFFD' : c);
			}
		}
		put('"');
		return this;
	}

	private static boolean isPlain(char c) {
		return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
	}

	private void ascii(char c) {
		switch (c) {
			case '"', '\\' -> {
				put('\\');
				put(c);
			}
			case '\n' -> {
				put('\\');
				put('n');
			}
			case '\r' -> {
				put('\\');
				put('r');
			}
			case '\t' -> {
				put('\\');
				put('t');
			}
			default -> unicodeEscape(c);
		}
	}

	private void unicodeEscape(char c) {
		put('\\');
		put('u');
		for (int shift = 12; shift >= 0; shift -= 4) {
			put(HEX[(c >> shift) & 0xF]);
		}
	}

	private void multiByte(char c) {
		if (c < 0x800) {
			put(0xC0 | (c >> 6));
		}
		else {
			put(0xE0 | (c >> 12));
			put(0x80 | ((c >> 6) & 0x3F));
		}
		put(0x80 | (c & 0x3F));
	}

	private void fourBytes(int codePoint) {
		put(0xF0 | (codePoint >> 18));
		put(0x80 | ((codePoint >> 12) & 0x3F));
		put(0x80 | ((codePoint >> 6) & 0x3F));
		put(0x80 | (codePoint & 0x3F));
	}

	private void put(int b) {
		this.bytes[this.length++] = (byte) b;
	}

	private void ensure(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + more));
		}
	}

}
