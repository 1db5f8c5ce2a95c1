package io.github.apierrors.servlet;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * The short way to {@link ApiErrorAdvice}: answers as the advice would, where no handler
 * of the application could come before it, and leaves every other case alone. Spring's
 * resolver has to find the method, resolve its arguments and ask the exception for its
 * message, which for a hundred binding errors is half a megabyte of text.
 */
final class ApiErrorExceptionResolver implements HandlerExceptionResolver {

	private static final Logger logger = LoggerFactory.getLogger(ApiErrorExceptionResolver.class);

	private final Supplier<ApiErrorAdvice> advice;

	private final ApplicationHandlers handlers;

	private ApiErrorExceptionResolver(Supplier<ApiErrorAdvice> advice, ApplicationHandlers handlers) {
		this.advice = advice;
		this.handlers = handlers;
	}

	/**
	 * Stands ahead of Spring's resolver, if that one comes first and is the one that
	 * Spring made: another one might have its own idea of which handler applies.
	 * @param resolvers the resolvers in order
	 * @param advice the advice, asked for at the first failure
	 */
	static void addTo(List<HandlerExceptionResolver> resolvers, Supplier<ApiErrorAdvice> advice) {
		if (!resolvers.isEmpty() && resolvers.get(0) instanceof ExceptionHandlerExceptionResolver first
				&& first.getClass() == ExceptionHandlerExceptionResolver.class) {
			resolvers.add(0, new ApiErrorExceptionResolver(advice, new ApplicationHandlers(first)));
		}
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!this.handlers.haveNoSay(handler, failure)) {
			return null;
		}
		try {
			return this.advice.get().answers(failure, request, response) ? new ModelAndView() : null;
		}
		catch (IOException ex) {
			logger.debug("The client has gone away while its answer was written", ex);
			return new ModelAndView();
		}
	}

}
