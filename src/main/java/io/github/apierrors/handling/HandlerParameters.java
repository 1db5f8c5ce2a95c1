package io.github.apierrors.handling;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * Knows where a web framework takes the parameters of its handler methods from. This is
 * where the room of the framework meets that of validation, which sees only methods.
 */
@FunctionalInterface
public interface HandlerParameters {

	/**
	 * Looks a parameter up.
	 * @param bean the object with the method
	 * @param method the method
	 * @param index the parameter's index
	 * @param context facts about the request
	 * @return where its value stood in the request, or {@code null} if this is no handler
	 * method
	 */
	@Nullable ParameterSource sourceOf(Object bean, Method method, int index, ErrorContext context);

}
