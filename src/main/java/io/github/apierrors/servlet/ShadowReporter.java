package io.github.apierrors.servlet;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Names at start-up what of the application answers before the library: a catch-all
 * advice, or an exception resolver. Both are within their rights, but rarely meant to.
 */
final class ShadowReporter implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ShadowReporter.class);

	private final ApplicationContext context;

	ShadowReporter(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> names = new ArrayList<>();
		for (HandlerExceptionResolver resolver : inOrder()) {
			if (resolver instanceof ExceptionHandlerExceptionResolver advised) {
				advised.getExceptionHandlerAdviceCache()
					.forEach((advice, methods) -> addCatchAll(names, advice, methods));
				break;
			}
			String type = resolver.getClass().getName();
			if (!(resolver instanceof ApiErrorExceptionResolver) && !type.startsWith("org.springframework.")) {
				names.add(type);
			}
		}
		if (!names.isEmpty()) {
			logger.info("These answer failures before API Errors can: {}. What they handle does not get the "
					+ "documented body.", String.join(", ", names));
		}
	}

	private List<HandlerExceptionResolver> inOrder() {
		List<HandlerExceptionResolver> resolvers = new ArrayList<>(
				this.context.getBeansOfType(HandlerExceptionResolver.class, true, false).values());
		AnnotationAwareOrderComparator.sort(resolvers);
		List<HandlerExceptionResolver> asked = new ArrayList<>();
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver instanceof HandlerExceptionResolverComposite composite) {
				asked.addAll(composite.getExceptionResolvers());
			}
			else {
				asked.add(resolver);
			}
		}
		return asked;
	}

	private static void addCatchAll(List<String> names, ControllerAdviceBean advice,
			ExceptionHandlerMethodResolver methods) {
		Class<?> type = advice.getBeanType();
		if (type != null && type != ApiErrorAdvice.class && (ResponseEntityExceptionHandler.class.isAssignableFrom(type)
				|| methods.resolveMethodByExceptionType(RuntimeException.class) != null)) {
			names.add(type.getName());
		}
	}

}
