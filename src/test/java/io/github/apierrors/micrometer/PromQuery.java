package io.github.apierrors.micrometer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query of Prometheus, as far as its names go.
 *
 * @param text the query
 */
record PromQuery(String text) {

	private static final Pattern SELECTOR = Pattern
		.compile("(?<metric>[a-z_:][a-z0-9_:]*)(\\{(?<labels>[^}]*)})?\\[(\\d+[smhd]|\\$__\\w+)]");

	private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on|group_left) \\((?<labels>[^)]*)\\)");

	private static final Pattern LABEL = Pattern.compile("(?<name>\\w+)(?<operator>!?=)\"(?<value>[^\"]*)\"");

	private static final Pattern WORD = Pattern.compile("[a-z_]{2,}");

	private static final Set<String> LANGUAGE = Set.of("sum", "rate", "increase", "topk", "and", "offset");

	/**
	 * What it selects.
	 */
	List<Selector> selectors() {
		return SELECTOR.matcher(this.text).results().map(PromQuery::selector).toList();
	}

	/**
	 * The labels by which it groups.
	 */
	List<String> groupedBy() {
		return GROUPING.matcher(this.text)
			.results()
			.flatMap((clause) -> Stream.of(clause.group(1).split(", *")))
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	/**
	 * Words that are neither metrics nor labels nor known to the language.
	 */
	Set<String> unknownWords() {
		String rest = GROUPING.matcher(SELECTOR.matcher(this.text).replaceAll(" ")).replaceAll(" ");
		Set<String> words = new TreeSet<>(WORD.matcher(rest).results().map(MatchResult::group).toList());
		words.removeAll(LANGUAGE);
		return words;
	}

	private static Selector selector(MatchResult match) {
		List<Matcher> matchers = new ArrayList<>();
		if (match.group(3) != null) {
			LABEL.matcher(match.group(3))
				.results()
				.forEach((label) -> matchers.add(new Matcher(label.group(1), label.group(3))));
		}
		return new Selector(match.group(1), matchers);
	}

	/**
	 * A metric, and which of its series.
	 *
	 * @param metric its name
	 * @param matchers the conditions
	 */
	record Selector(String metric, List<Matcher> matchers) {
	}

	/**
	 * A condition on a label.
	 *
	 * @param label its name
	 * @param value the value it has, or has not
	 */
	record Matcher(String label, String value) {
	}

}
