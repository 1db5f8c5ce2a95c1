package io.github.apierrors.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;

/**
 * The type that a text should have been converted to: that of the element, where a list
 * was to be filled.
 */
final class WantedType {

	/** The causes of what a converter threw may have no end. */
	private static final int MAX_DEPTH = 16;

	private WantedType() {
	}

	static @Nullable Class<?> of(TypeMismatchException failure) {
		Class<?> type = failure.getRequiredType();
		Throwable cause = failure.getCause();
		for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
			if (cause instanceof ConversionFailedException conversion) {
				type = conversion.getTargetType().getType();
			}
			cause = cause.getCause();
		}
		return type;
	}

	static @Nullable Class<?> of(TypeMismatchException failure, MethodParameter parameter) {
		Class<?> type = of(failure);
		return (type != null && Collection.class.isAssignableFrom(type))
				? ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric(0) : type;
	}

}
