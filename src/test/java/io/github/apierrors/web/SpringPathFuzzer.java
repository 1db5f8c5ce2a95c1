package io.github.apierrors.web;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.PropertyStep;
import io.github.apierrors.support.FuzzedInput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a form calls its values, the path is read, and one that Spring would write is
 * read as it was meant.
 */
public final class SpringPathFuzzer {

	private SpringPathFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		if (input.below(2) == 0) {
			String path = input.longText(5000);
			assertThat(SpringPath.parse(path)).hasSizeLessThanOrEqualTo(path.length())
				.allSatisfy(SpringPathFuzzer::check);
			return;
		}
		List<PropertyStep> steps = new ArrayList<>();
		StringBuilder path = new StringBuilder();
		while (input.hasMore() && steps.size() < 100) {
			add(input, steps, path);
		}
		assertThat(SpringPath.parse(path.toString())).as("%s", path).isEqualTo(steps);
	}

	private static void add(FuzzedInput input, List<PropertyStep> steps, StringBuilder path) {
		int kind = input.below(3);
		int index = input.below(256);
		String name = input.text(40);
		if (kind == 0) {
			steps.add(PropertyStep.index(index));
			path.append('[').append(index).append(']');
		}
		else if (kind == 1 && !name.isEmpty() && !name.contains("]")) {
			String quote = (index % 2 == 0) ? "'" : "\"";
			steps.add(PropertyStep.key(name));
			path.append('[').append(quote).append(name).append(quote).append(']');
		}
		else if (!name.isEmpty() && !name.matches("(?s).*[.\\[\\]].*")) {
			steps.add(PropertyStep.property(name));
			path.append(path.isEmpty() ? "" : ".").append(name);
		}
	}

	private static void check(PropertyStep step) {
		switch (step.kind()) {
			case PROPERTY -> assertThat(step.name()).isNotEmpty().doesNotContain(".", "[");
			case INDEX -> assertThat(step.index()).isNotNegative();
			case KEY -> assertThat(step.key()).isEqualTo(step.name());
			case ELEMENT -> assertThat(step.name()).isEmpty();
		}
	}

}
