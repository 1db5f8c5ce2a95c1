package io.github.apierrors.test;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * What the web stack of a service tells of it. Nothing of a stack that is not the
 * service's own is loaded.
 *
 * @param mappings what is mapped to handlers
 * @param rehearsal tells which requests are turned down
 * @param prefix what stands ahead of every path
 */
record WebStack(List<Mapping> mappings, Rehearsal rehearsal, String prefix) {

	static WebStack of(ApplicationContext service) {
		return service.containsBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME)
				? new WebStack(new WebFluxMappings(service).read(), new WebFluxRehearsal(service),
						prefix(service, "spring.webflux.base-path"))
				: new WebStack(new MvcMappings(service).read(), new MvcRehearsal(service),
						prefix(service, "server.servlet.context-path", "spring.mvc.servlet.path"));
	}

	private static String prefix(ApplicationContext service, String... properties) {
		return Stream.of(properties)
			.map((property) -> service.getEnvironment().getProperty(property, ""))
			.filter((path) -> !path.equals("/"))
			.reduce("", String::concat);
	}

}
