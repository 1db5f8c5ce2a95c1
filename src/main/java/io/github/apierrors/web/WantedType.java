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

	private WantedType() {
	}

	static @Nullable Class<?> of(TypeMismatchException failure) {
		Class<?> type = failure.getRequiredType();
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof ConversionFailedException conversion) {
				type = conversion.getTargetType().getType();
			}
		}
		return type;
	}

	static @Nullable Class<?> of(TypeMismatchException failure, MethodParameter parameter) {
		Class<?> type = of(failure);
		return (type != null && Collection.class.isAssignableFrom(type))
				? ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric(0) : type;
	}

}
