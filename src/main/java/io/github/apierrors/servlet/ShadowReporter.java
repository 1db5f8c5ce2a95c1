package io.github.apierrors.servlet;

import java.util.List;
import java.util.stream.Stream;

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
		List<String> names = Stream.concat(catchAllAdvice(), resolvers()).toList();
		if (!names.isEmpty()) {
			logger.info("These answer failures before API Errors can: {}. What they handle does not get the "
					+ "documented body.", String.join(", ", names));
		}
	}

	private Stream<String> catchAllAdvice() {
		return ControllerAdviceBean.findAnnotatedBeans(this.context)
			.stream()
			.flatMap((advice) -> Stream.ofNullable(advice.getBeanType()))
			.filter((type) -> type != ApiErrorAdvice.class && catchesAll(type))
			.map(Class::getName);
	}

	private static boolean catchesAll(Class<?> advice) {
		return ResponseEntityExceptionHandler.class.isAssignableFrom(advice)
				|| new ExceptionHandlerMethodResolver(advice)
					.resolveMethodByExceptionType(RuntimeException.class) != null;
	}

	/**
	 * The resolvers that Spring asks before it comes to controller advice.
	 */
	private Stream<String> resolvers() {
		return this.context.getBeansOfType(HandlerExceptionResolver.class, true, false)
			.values()
			.stream()
			.sorted(AnnotationAwareOrderComparator.INSTANCE)
			.flatMap(ShadowReporter::members)
			.takeWhile((resolver) -> !(resolver instanceof ExceptionHandlerExceptionResolver))
			.filter((resolver) -> !(resolver instanceof ApiErrorExceptionResolver))
			.map((resolver) -> resolver.getClass().getName())
			.filter((type) -> !type.startsWith("org.springframework."));
	}

	private static Stream<HandlerExceptionResolver> members(HandlerExceptionResolver resolver) {
		return (resolver instanceof HandlerExceptionResolverComposite composite)
				? composite.getExceptionResolvers().stream() : Stream.of(resolver);
	}

}
