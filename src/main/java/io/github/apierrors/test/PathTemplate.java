package io.github.apierrors.test;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * A path pattern that a path is made from.
 *
 * @param pattern the pattern
 */
record PathTemplate(String pattern) {

	/** A variable, with a regular expression maybe, whose braces may be nested once. */
	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^:{}]+)(:(?:[^{}]|\\{[^{}]*\\})*)?\\}");

	/** Tried where a pattern restricts its variables. */
	private static final List<String> OTHERS = List.of("1", "a", "aa", "aaa", "A", "AAA", "1234", "2024-01-31", "a-1",
			"00000000-0000-4000-8000-000000000000");

	/**
	 * Makes a path.
	 * @param values the values of the variables; others get some value
	 * @return a path that the pattern matches, where such a one was found
	 */
	String fill(Map<String, String> values) {
		String first = fill((name) -> values.getOrDefault(name, "a"));
		return Stream.concat(Stream.of(first), OTHERS.stream().map((other) -> fill((name) -> other)))
			.filter(this::matches)
			.findFirst()
			.orElse(first);
	}

	private boolean matches(String path) {
		try {
			return PathPatternParser.defaultInstance.parse(this.pattern).matches(PathContainer.parsePath(path));
		}
		catch (PatternParseException ex) {
			// What is described need not be a pattern of Spring's.
			return false;
		}
	}

	/**
	 * The pattern without the names of its variables and what restricts them.
	 * @return equal text for patterns of equal paths
	 */
	String shape() {
		return VARIABLE.matcher(this.pattern).replaceAll("{}");
	}

	private String fill(Function<String, String> values) {
		String filled = VARIABLE.matcher(this.pattern)
			.replaceAll(
					(variable) -> Matcher.quoteReplacement(UriUtils.encode(values.apply(variable.group(1)), "UTF-8")));
		String path = filled.replace("**", "a").replace('*', 'a').replace('?', 'a');
		return path.startsWith("/") ? path : "/" + path;
	}

}
