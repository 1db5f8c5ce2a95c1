package io.github.apierrors.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text with gaps, in a small part of the Mustache language: <code>{{name}}</code> is
 * escaped, <code>{{{name}}}</code> is not, <code>{{.}}</code> is the current element, and
 * <code>{{#name}}…{{/name}}</code> is repeated for each element of a list, or shown once
 * for anything else but {@code false} and {@code null}; <code>{{^name}}</code> is its
 * opposite. A name that no map has is a mistake, and fails.
 */
final class Template {

	private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([\\w.]+)}}|\\{\\{\\{([\\w.]+)}}}");

	private static final Pattern ALONE = Pattern.compile("(?m)^(\\{\\{[#^/]\\w+}})\\n");

	private final String text;

	private final UnaryOperator<String> escape;

	Template(String text, UnaryOperator<String> escape) {
		this.text = ALONE.matcher(text).replaceAll("$1");
		this.escape = escape;
	}

	/**
	 * A file of this package.
	 */
	static String resource(String name) {
		try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String fill(Map<String, ?> values) {
		StringBuilder filled = new StringBuilder(this.text.length() * 4);
		fill(filled, this.text, new Scope(values, null));
		return filled.toString();
	}

	private void fill(StringBuilder filled, String part, Scope scope) {
		Matcher tag = TAG.matcher(part);
		int position = 0;
		while (tag.find(position)) {
			filled.append(part, position, tag.start());
			position = tag.end();
			if (tag.group(3) != null) {
				filled.append(scope.get(tag.group(3)));
			}
			else if (tag.group(1).isEmpty()) {
				filled.append(this.escape.apply(String.valueOf(scope.get(tag.group(2)))));
			}
			else {
				String end = "{{/" + tag.group(2) + "}}";
				int closed = part.indexOf(end, position);
				fillSection(filled, part.substring(position, closed), tag, scope);
				position = closed + end.length();
			}
		}
		filled.append(part, position, part.length());
	}

	private void fillSection(StringBuilder filled, String section, Matcher tag, Scope scope) {
		Object value = scope.get(tag.group(2));
		boolean shown = value != null && !Boolean.FALSE.equals(value);
		if (tag.group(1).equals("^")) {
			if (!shown) {
				fill(filled, section, scope);
			}
		}
		else if (value instanceof List<?> list) {
			list.forEach((element) -> fill(filled, section, new Scope(element, scope)));
		}
		else if (shown) {
			fill(filled, section, scope);
		}
	}

	/**
	 * Where a name is looked up: the current element first, then what surrounds it.
	 */
	private record Scope(Object current, @Nullable Scope outer) {

		@Nullable Object get(String name) {
			if (name.equals(".")) {
				return this.current;
			}
			if (this.current instanceof Map<?, ?> map && map.containsKey(name)) {
				return map.get(name);
			}
			if (this.outer == null) {
				throw new IllegalArgumentException("the template names '" + name + "', which does not exist");
			}
			return this.outer.get(name);
		}

	}

}
