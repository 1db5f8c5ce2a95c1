package io.github.apierrors.web;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.PropertyStep;

/**
 * Reads the paths of Spring's data binding: {@code items[0].unitPrice},
 * {@code labels[eu]}.
 */
final class SpringPath {

	private SpringPath() {
	}

	static List<PropertyStep> parse(String path) {
		List<PropertyStep> steps = new ArrayList<>();
		int start = 0;
		int i = 0;
		while (i < path.length()) {
			char c = path.charAt(i);
			if (c == '.' || c == '[') {
				addProperty(steps, path.substring(start, i));
				start = i + 1;
			}
			if (c == '[') {
				int end = path.indexOf(']', i);
				end = (end >= 0) ? end : path.length();
				steps.add(element(path.substring(i + 1, end)));
				i = end;
				start = i + 1;
			}
			i++;
		}
		addProperty(steps, path.substring(Math.min(start, path.length())));
		return steps;
	}

	private static void addProperty(List<PropertyStep> steps, String name) {
		if (!name.isEmpty()) {
			steps.add(PropertyStep.property(name));
		}
	}

	private static PropertyStep element(String text) {
		if (text.isEmpty()) {
			return PropertyStep.element();
		}
		boolean number = text.length() < 10 && text.chars().allMatch((c) -> c >= '0' && c <= '9');
		return number ? PropertyStep.index(Integer.parseInt(text)) : PropertyStep.key(unquoted(text));
	}

	private static String unquoted(String key) {
		boolean quoted = key.length() > 1 && (key.startsWith("'") || key.startsWith("\""))
				&& key.endsWith(key.substring(0, 1));
		return quoted ? key.substring(1, key.length() - 1) : key;
	}

}
