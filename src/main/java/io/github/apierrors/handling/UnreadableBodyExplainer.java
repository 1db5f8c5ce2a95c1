package io.github.apierrors.handling;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Knows why one kind of parser could not turn a body into an object. This is where the
 * rooms of the JSON libraries meet the room of Spring's message conversion.
 * <p>
 * Beans of this type are asked in order, with each cause of the conversion failure from
 * the outermost inwards, until one knows more than "malformed".
 */
@FunctionalInterface
public interface UnreadableBodyExplainer {

	/**
	 * Explains a parser's exception.
	 * @param cause a cause of the conversion failure
	 * @param context facts about the request
	 * @return what is wrong with the body, or {@code null} for "not mine"
	 */
	@Nullable ApiError explain(Throwable cause, ErrorContext context);

}
