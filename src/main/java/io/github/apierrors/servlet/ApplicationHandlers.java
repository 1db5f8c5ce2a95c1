package io.github.apierrors.servlet;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.apierrors.handling.BoundedCache;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Knows whether an {@code @ExceptionHandler} of the application could have a say in a
 * failure: by what Spring's own resolver found at start, and by the class of the
 * controller, for the exception and each of its causes. Safe for use by many threads.
 */
final class ApplicationHandlers {

	private static final int MAX_DEPTH = 16;

	private static final int CACHED_CONTROLLERS = 512;

	private static final int CACHED_EXCEPTIONS = 128;

	/** Stands for handlers that are no methods of a controller. */
	private static final Class<?> NO_CONTROLLER = Void.class;

	private final ExceptionHandlerExceptionResolver resolver;

	private final BoundedCache<Class<?>, BoundedCache<Class<?>, Boolean>> controllers = new BoundedCache<>(
			CACHED_CONTROLLERS, this::ofController);

	ApplicationHandlers(ExceptionHandlerExceptionResolver resolver) {
		this.resolver = resolver;
	}

	/**
	 * Whether Spring's resolver would come to the library's own advice for sure.
	 * @param handler the handler that failed, or {@code null} if none was found
	 * @param failure what it threw
	 * @return {@code false} if a handler of the application may apply, whatever the
	 * client accepts, or if that is not known
	 */
	boolean haveNoSay(@Nullable Object handler, Throwable failure) {
		Class<?> controller = controllerOf(handler);
		if (controller == null || Proxy.isProxyClass(controller)) {
			return false;
		}
		BoundedCache<Class<?>, Boolean> known = this.controllers.get(controller);
		Throwable current = failure;
		for (int depth = 0; depth < MAX_DEPTH; depth++) {
			if (known.get(current.getClass())) {
				return false;
			}
			Throwable cause = current.getCause();
			if (cause == null) {
				return true;
			}
			current = cause;
		}
		return false;
	}

	private static @Nullable Class<?> controllerOf(@Nullable Object handler) {
		if (handler instanceof HandlerMethod method) {
			return method.getBeanType();
		}
		// Of the others, Spring's resolver answers only for these.
		boolean answered = handler == null || handler instanceof ResourceHttpRequestHandler
				|| handler instanceof HandlerFunction;
		return answered ? NO_CONTROLLER : null;
	}

	private BoundedCache<Class<?>, Boolean> ofController(Class<?> controller) {
		List<ExceptionHandlerMethodResolver> methods = methodsFor((controller != NO_CONTROLLER) ? controller : null);
		return new BoundedCache<>(CACHED_EXCEPTIONS, (failure) -> methods.stream()
			.anyMatch((method) -> method.resolveMethodByExceptionType(failure.asSubclass(Throwable.class)) != null));
	}

	private List<ExceptionHandlerMethodResolver> methodsFor(@Nullable Class<?> controller) {
		List<ExceptionHandlerMethodResolver> methods = new ArrayList<>();
		if (controller != null) {
			methods.add(new ExceptionHandlerMethodResolver(controller));
		}
		for (Map.Entry<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice : this.resolver
			.getExceptionHandlerAdviceCache()
			.entrySet()) {
			if (advice.getKey().getBeanType() != ApiErrorAdvice.class
					&& advice.getKey().isApplicableToBeanType(controller)) {
				methods.add(advice.getValue());
			}
		}
		return methods;
	}

}
