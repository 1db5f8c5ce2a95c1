package io.github.apierrors.springdoc;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.apierrors.ErrorCode;
import io.swagger.v3.oas.models.Operation;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.web.method.HandlerMethod;

/**
 * Keeps what handler methods say of their failures until their document is whole: a
 * handler method is seen here only, its path and the security of the API only then.
 */
final class HandlerErrors implements GlobalOperationCustomizer {

	private static final String EXTENSION = "x-api-errors-of-handler";

	private final DeclaredCodes declared;

	HandlerErrors(DeclaredCodes declared) {
		this.declared = declared;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handlerMethod) {
		// Handler methods for one path and method, told apart by parameters, share it.
		Set<ErrorCode> codes = new LinkedHashSet<>(take(operation));
		codes.addAll(this.declared.of(handlerMethod));
		operation.addExtension(EXTENSION, codes);
		return operation;
	}

	/**
	 * Takes the codes out of the description, where they have no place.
	 */
	static Set<ErrorCode> take(Operation operation) {
		Map<String, Object> extensions = operation.getExtensions();
		@Nullable Object codes = (extensions != null) ? extensions.remove(EXTENSION) : null;
		if (extensions != null && extensions.isEmpty()) {
			operation.setExtensions(null);
		}
		Set<ErrorCode> taken = new LinkedHashSet<>();
		if (codes instanceof Set<?> kept) {
			kept.forEach((code) -> taken.add((ErrorCode) code));
		}
		return taken;
	}

}
