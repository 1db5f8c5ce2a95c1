package io.github.apierrors.handling;

import io.github.apierrors.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the violations of one kind of validator mean. This is where the room of
 * validation meets that of the web framework, which wraps violations into errors of its
 * own.
 */
public interface ViolationExplainer {

	/**
	 * The type of the violations, as frameworks hand it out again.
	 * @return the type
	 */
	Class<?> violationType();

	/**
	 * Explains a violation.
	 * @param violation the violation
	 * @param source where the validated object came from
	 * @param context facts about the request
	 * @return what is wrong with which value, or {@code null} for "not mine"
	 */
	@Nullable ErrorDetail explain(Object violation, ParameterSource source, ErrorContext context);

}
