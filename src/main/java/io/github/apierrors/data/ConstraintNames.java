package io.github.apierrors.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.apierrors.handling.ConstraintFields;
import org.jspecify.annotations.Nullable;

/**
 * Finds the declared field of a constraint, whose name databases write with or without
 * quotes, a schema or a table, and in either case.
 */
final class ConstraintNames {

	private static final Pattern QUOTES = Pattern.compile("[\"'`\\[\\]]");

	/** H2 names the index that it made for the constraint. */
	private static final Pattern INDEX_OF_H2 = Pattern.compile("_index_[0-9a-f]+$");

	private final Map<String, String> fields = new HashMap<>();

	ConstraintNames(Collection<ConstraintFields> declared) {
		declared.forEach((each) -> each.fields().forEach((name, field) -> this.fields.put(plain(name), field)));
	}

	@Nullable String fieldOf(String constraint) {
		String plain = plain(constraint);
		String field = this.fields.get(plain);
		return (field != null) ? field : this.fields.get(INDEX_OF_H2.matcher(plain).replaceFirst(""));
	}

	private static String plain(String name) {
		String unquoted = QUOTES.matcher(name).replaceAll("").trim().toLowerCase(Locale.ROOT);
		return unquoted.substring(unquoted.lastIndexOf('.') + 1);
	}

}
