package io.github.apierrors.handling;

import io.github.apierrors.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * One of those that are asked, in their order, what an exception class is answered with.
 *
 * @param source who is asked: a mapper's class, a property, an annotation, the type that
 * a built-in mapping is for
 * @param code the code that it answers with, or {@code null} if that depends on the
 * exception
 * @param status the status that goes with it, or {@code null} likewise
 */
public record MappingStep(String source, @Nullable String code, @Nullable Integer status) {

	static MappingStep of(String source, ApiError error) {
		return new MappingStep(source, error.code().code(), error.status());
	}

	static MappingStep open(String source) {
		return new MappingStep(source, null, null);
	}

}
