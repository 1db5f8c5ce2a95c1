package io.github.apierrors.servlet;

import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;

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
		List<String> names = Stream.concat(catchAllAdvice(), resolvers()).toList();
		if (!names.isEmpty()) {
			logger.info("These answer failures before API Errors can: {}. What they handle does not get the "
					+ "documented body.", String.join(", ", names));
		}
	}

	private Stream<String> catchAllAdvice() {
		return ControllerAdviceBean.findAnnotatedBeans(this.context)
			.stream()
			.map(ControllerAdviceBean::getBeanType)
			.filter((type) -> type != null && type != ApiErrorAdvice.class && catchesAll(type))
			.map((type) -> String.valueOf(type).replaceFirst("^class ", ""));
	}

	private static boolean catchesAll(Class<?> advice) {
		return new ExceptionHandlerMethodResolver(advice).resolveMethodByExceptionType(RuntimeException.class) != null;
	}

	private Stream<String> resolvers() {
		return this.context.getBeansOfType(HandlerExceptionResolver.class, true, false)
			.values()
			.stream()
			.map((resolver) -> resolver.getClass().getName())
			.filter((type) -> !type.startsWith("org.springframework."));
	}

}
