package io.github.apierrors.test;

import java.util.Comparator;
import java.util.Objects;

/**
 * How an endpoint answered.
 *
 * @param status the HTTP status
 * @param code the code, or {@code -} where there was none
 */
record Answered(int status, String code) implements Comparable<Answered> {

	private static final Comparator<Answered> ORDER = Comparator.comparingInt(Answered::status)
		.thenComparing(Answered::code);

	static Answered with(ErrorAnswer answer) {
		return new Answered(answer.status(), Objects.requireNonNullElse(answer.string("code"), "-"));
	}

	@Override
	public int compareTo(Answered other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.status + " " + this.code;
	}

}
