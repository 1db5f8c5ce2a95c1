package io.github.apierrors.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path of a detail as a client would: names, indexes, and {@code *} for the
 * unknown element of an array.
 */
final class FieldSteps {

	private static final Pattern STEP = Pattern
		.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|\\[(\\d+)]|\\[()]|\\.?([^.\\[\\]\"]+)");

	private FieldSteps() {
	}

	static List<String> of(String field) {
		List<String> steps = new ArrayList<>();
		Matcher matcher = STEP.matcher(field);
		int end = 0;
		while (matcher.find() && matcher.start() == end) {
			end = matcher.end();
			steps.add(step(matcher));
		}
		if (end != field.length()) {
			throw new IllegalArgumentException("no path: " + field);
		}
		return steps;
	}

	private static String step(Matcher matcher) {
		if (matcher.group(1) != null) {
			return matcher.group(1).replaceAll("\\\\(.)", "$1");
		}
		if (matcher.group(2) != null) {
			return matcher.group(2);
		}
		return (matcher.group(3) != null) ? "*" : matcher.group(4);
	}

}
