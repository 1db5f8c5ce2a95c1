package io.github.apierrors.test;

import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Does all that Spring MVC does ahead of a handler, with the resolvers, converters and
 * validators of the service: reads the arguments and validates them. There it stops.
 */
final class MvcRehearsalAdapter extends RequestMappingHandlerAdapter {

	MvcRehearsalAdapter(RequestMappingHandlerAdapter original) {
		setArgumentResolvers(original.getArgumentResolvers());
		setInitBinderArgumentResolvers(original.getInitBinderArgumentResolvers());
		setMessageConverters(original.getMessageConverters());
		setWebBindingInitializer(original.getWebBindingInitializer());
	}

	@Override
	protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
		return new ServletInvocableHandlerMethod(handler) {

			@Override
			protected @Nullable Object doInvoke(@Nullable Object... arguments) throws HandlerReachedException {
				throw new HandlerReachedException();
			}

		};
	}

	/**
	 * Says that the handler would have run.
	 */
	static final class HandlerReachedException extends Exception {

		private static final long serialVersionUID = 1L;

	}

}
