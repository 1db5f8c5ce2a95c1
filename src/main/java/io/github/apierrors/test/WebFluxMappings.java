package io.github.apierrors.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The mappings of a Spring WebFlux service: of annotated controllers and of router
 * functions.
 *
 * @param service the context of the service
 */
record WebFluxMappings(ApplicationContext service) {

	List<Mapping> read() {
		List<Mapping> mappings = new ArrayList<>();
		BeanFactoryUtils.beansOfTypeIncludingAncestors(this.service, RequestMappingHandlerMapping.class, true, false)
			.values()
			.forEach((bean) -> bean.getHandlerMethods().forEach((info, handler) -> add(mappings, info, handler)));
		Routes routes = new Routes();
		BeanFactoryUtils.beansOfTypeIncludingAncestors(this.service, RouterFunctionMapping.class, true, false)
			.values()
			.forEach((bean) -> visit(bean.getRouterFunction(), new WebFluxRoutes(routes)));
		mappings.addAll(routes.mappings());
		return mappings;
	}

	private static void add(List<Mapping> mappings, RequestMappingInfo info, HandlerMethod handler) {
		if (Mapping.isOfTheService(handler)) {
			mappings.add(Mapping.of(
					info.getPatternsCondition()
						.getPatterns()
						.stream()
						.map(PathPattern::getPatternString)
						.collect(Collectors.toSet()),
					info.getMethodsCondition().getMethods(), info.getConsumesCondition().getConsumableMediaTypes(),
					handler));
		}
	}

	private static void visit(@Nullable RouterFunction<?> routes, WebFluxRoutes visitor) {
		if (routes != null) {
			routes.accept(visitor);
		}
	}

}
