package io.github.apierrors.web;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;

/**
 * The type that a text should have been converted to.
 */
final class WantedType {

	private WantedType() {
	}

	/**
	 * That of the innermost conversion: of the element, where a list was to be filled.
	 */
	static @Nullable Class<?> of(TypeMismatchException failure) {
		Class<?> type = failure.getRequiredType();
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof ConversionFailedException conversion) {
				type = conversion.getTargetType().getType();
			}
		}
		return type;
	}

}
