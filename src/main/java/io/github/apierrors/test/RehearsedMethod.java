package io.github.apierrors.test;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.MethodValidator;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidator;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.InvocableHandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;

/**
 * A reactive handler method whose arguments are read and validated by what the service
 * has for that, and which then stops.
 */
final class RehearsedMethod extends InvocableHandlerMethod {

	private static final Method HARMLESS = ClassUtils.getMethod(Object.class, "getClass");

	private static final boolean VALIDATES = ClassUtils.isPresent("jakarta.validation.Validator",
			RehearsedMethod.class.getClassLoader());

	private RehearsedMethod(HandlerMethod handler, InvocableHandlerMethod resolving,
			@Nullable WebBindingInitializer initializer) {
		super(handler);
		setArgumentResolvers(resolving.getResolvers());
		setMethodValidator(new LastStep((VALIDATES && handler.shouldValidateArguments())
				? HandlerMethodValidator.from(initializer, null, (any) -> false, (any) -> false) : null));
	}

	/**
	 * Does all that an adapter does ahead of a handler method. The adapter itself is sent
	 * to a harmless method of the same controller first: so {@code @ModelAttribute}
	 * methods run, and the result gives away the resolvers and the binding context.
	 * @param adapter the adapter of the service
	 * @param handler the handler method
	 * @param exchange the exchange
	 * @return an error: what the request is turned down with, or what the last step
	 * throws
	 */
	static Mono<HandlerResult> invoke(RequestMappingHandlerAdapter adapter, HandlerMethod handler,
			ServerWebExchange exchange) {
		return adapter.handle(exchange, new HandlerMethod(handler.getBean(), HARMLESS))
			.filter((result) -> result.getHandler() instanceof HandlerMethod ran && ran.getMethod().equals(HARMLESS))
			.flatMap((result) -> new RehearsedMethod(handler, (InvocableHandlerMethod) result.getHandler(),
					adapter.getWebBindingInitializer())
				.invoke(exchange, result.getBindingContext()));
	}

	/**
	 * Lets the last step be taken for each method.
	 */
	@Override
	public boolean shouldValidateArguments() {
		return true;
	}

	/**
	 * The validation is the last that happens ahead of a handler.
	 *
	 * @param validator validates the arguments, or {@code null} if they need not be
	 */
	private record LastStep(@Nullable MethodValidator validator) implements MethodValidator {

		@Override
		public void applyArgumentValidation(Object target, Method method, MethodParameter @Nullable [] parameters,
				@Nullable Object[] arguments, Class<?>[] groups) {
			if (this.validator != null) {
				this.validator.applyArgumentValidation(target, method, parameters, arguments, groups);
			}
			throw new IllegalStateException("The handler would run now");
		}

		@Override
		@SuppressWarnings("removal") // It must be there until it is removed.
		public Class<?>[] determineValidationGroups(Object target, Method method) {
			throw new UnsupportedOperationException();
		}

		@Override
		public MethodValidationResult validateArguments(Object target, Method method,
				MethodParameter @Nullable [] parameters, @Nullable Object[] arguments, Class<?>[] groups) {
			throw new UnsupportedOperationException();
		}

		@Override
		public MethodValidationResult validateReturnValue(Object target, Method method,
				@Nullable MethodParameter returnType, @Nullable Object returnValue, Class<?>[] groups) {
			throw new UnsupportedOperationException();
		}

	}

}
