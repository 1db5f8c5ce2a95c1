package io.github.apierrors.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Constraints that a value violates by not being there, by their simple names, which are
 * the codes of Spring's errors.
 */
final class Absence {

	private static final Set<String> CONSTRAINTS = Set.of("NotNull", "NotBlank", "NotEmpty");

	private Absence() {
	}

	static boolean isDeclaredBy(@Nullable String constraint) {
		return constraint != null && CONSTRAINTS.contains(constraint);
	}

}
