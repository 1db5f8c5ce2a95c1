package io.github.apierrors.security;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.handling.ErrorCatalogue;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDeniedException;

/**
 * The code that a denied decision names, by {@link RespondsWith} on its class.
 */
final class DecisionCode {

	private DecisionCode() {
	}

	static boolean isNamedBy(RuntimeException denied) {
		return annotation(denied) != null;
	}

	static @Nullable ErrorCode of(RuntimeException denied, ErrorCatalogue catalogue) {
		RespondsWith annotation = annotation(denied);
		if (annotation == null) {
			return null;
		}
		return annotation.code().isEmpty() ? annotation.value() : catalogue.find(annotation.code());
	}

	private static @Nullable RespondsWith annotation(RuntimeException denied) {
		return (denied instanceof AuthorizationDeniedException exception && exception.getAuthorizationResult() != null)
				? AnnotatedElementUtils.findMergedAnnotation(exception.getAuthorizationResult().getClass(),
						RespondsWith.class)
				: null;
	}

}
