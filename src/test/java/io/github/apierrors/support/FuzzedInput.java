package io.github.apierrors.support;

import java.util.List;

/**
 * Reads values from bytes that a fuzzer made up or that somebody typed: a line for each
 * text, a character for each choice. Where they are used up, a text is empty and a choice
 * the first one, so that any bytes are an input.
 */
public final class FuzzedInput {

	private final byte[] bytes;

	private int position;

	/**
	 * Starts at the first byte.
	 * @param bytes the input
	 */
	public FuzzedInput(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Whether there is anything left.
	 * @return {@code false} at the end
	 */
	public boolean hasMore() {
		return this.position < this.bytes.length;
	}

	/**
	 * A small number: the digit that somebody typed.
	 * @param bound the first number that is too large, at most 256
	 * @return 0 or more
	 */
	public int below(int bound) {
		return hasMore() ? Math.floorMod(next() - '0', bound) : 0;
	}

	/**
	 * A number of any size.
	 * @return all 64 bits of it
	 */
	public long number() {
		long number = 0;
		for (int i = 0; i < Long.BYTES && hasMore(); i++) {
			number = (number << Byte.SIZE) | next();
		}
		return number;
	}

	/**
	 * One of some values.
	 * @param <T> their type
	 * @param values the values, at most 256
	 * @return the one that was chosen
	 */
	public <T> T oneOf(List<T> values) {
		return values.get(below(values.size()));
	}

	/**
	 * The rest of a line: ASCII as it is, while two bytes of which the first is none are
	 * any character outside of U+4000 to U+BFFF, line feeds and halves of pairs included.
	 * @param maxLength where the text ends at the latest
	 * @return the text
	 */
	public String text(int maxLength) {
		StringBuilder text = new StringBuilder();
		while (hasMore() && text.length() < maxLength) {
			int b = next();
			if (b == '\n') {
				break;
			}
			text.append((char) ((b < 0x80) ? b : wide(b)));
		}
		return text.toString();
	}

	/**
	 * A line that is written several times in a row.
	 * @param maxLength where the text ends at the latest
	 * @return the text
	 */
	public String longText(int maxLength) {
		int times = 1 + below(256);
		String text = text(maxLength).repeat(times);
		return text.substring(0, Math.min(text.length(), maxLength));
	}

	private int wide(int first) {
		int block = (first < 0xC0) ? first - 0x80 : first;
		return (block << Byte.SIZE) | (hasMore() ? next() : 0);
	}

	private int next() {
		return this.bytes[this.position++] & 0xFF;
	}

}
