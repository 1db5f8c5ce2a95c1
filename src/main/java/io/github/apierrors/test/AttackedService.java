package io.github.apierrors.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.apierrors.handling.ApiErrorProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A running service, as its attackers see it.
 *
 * @param wire the way to its port
 * @param prefix what stands ahead of every path
 * @param endpoints what there is to attack
 * @param nowhere a path that is none of the service's
 * @param everywhere whether the library answers the failures of every path
 */
record AttackedService(Wire wire, String prefix, List<Endpoint> endpoints, Endpoint nowhere, boolean everywhere) {

	static AttackedService of(ApiErrorContract contract) {
		Environment environment = contract.service().getEnvironment();
		@Nullable Integer port = environment.getProperty("local.server.port", Integer.class);
		if (port == null) {
			throw new IllegalStateException(
					"The service does not run on a port: @SpringBootTest(webEnvironment = RANDOM_PORT) starts it on one.");
		}
		List<String> scope = contract.service().getBean(ApiErrorProperties.class).paths();
		List<Endpoint> endpoints = new MvcEndpoints(contract.service()).read()
			.stream()
			.filter((endpoint) -> matches(endpoint, scope) && !matches(endpoint, contract.excluded()))
			.toList();
		if (endpoints.isEmpty()) {
			throw new IllegalStateException("The service has no endpoint to attack within " + scope + ".");
		}
		String path = scope.get(0).replaceFirst("/?\\*.*", "") + "/api-error-contract/nowhere";
		return new AttackedService(new Wire(port), prefix(environment), endpoints,
				new Endpoint("GET", Set.of(), path, List.of(), List.of(), ""), scope.contains("/**"));
	}

	/**
	 * Sends a request.
	 * @param request the request
	 * @return the answer, or {@code null} if none came
	 */
	@Nullable ErrorAnswer send(Request request) {
		return this.wire.send(request.bytes(this.prefix));
	}

	private static String prefix(Environment environment) {
		return Stream.of("server.servlet.context-path", "spring.mvc.servlet.path")
			.map((property) -> environment.getProperty(property, ""))
			.filter((path) -> !path.equals("/"))
			.reduce("", String::concat);
	}

	private static boolean matches(Endpoint endpoint, List<String> patterns) {
		PathContainer path = PathContainer.parsePath(new PathTemplate(endpoint.pattern()).fill(Map.of()));
		return patterns.stream()
			.map(PathPatternParser.defaultInstance::parse)
			.anyMatch((PathPattern pattern) -> pattern.matches(path));
	}

}
