package io.github.apierrors.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.apierrors.handling.ApiErrorProperties;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is attacked, and what is left alone.
 *
 * @param endpoints the endpoints by pattern and method
 * @param left why something is not attacked
 */
record Targets(List<Endpoint> endpoints, List<ContractResult> left) {

	/**
	 * Chooses among the endpoints of a service.
	 * @param contract what the test wants
	 * @param rehearsal knows the mappings
	 * @param mapped the endpoints that the mappings show
	 * @param description tells of more
	 * @return what the library answers and the test does not exclude
	 */
	static Targets of(ApiErrorContract contract, Rehearsal rehearsal, List<Endpoint> mapped, Description description) {
		List<String> scope = contract.service().getBean(ApiErrorProperties.class).paths();
		List<Endpoint> endpoints = new ArrayList<>(mapped);
		List<ContractResult> left = new ArrayList<>(description.unread());
		description.beyond(mapped).filter((endpoint) -> isWithin(endpoint, scope, contract)).forEach((endpoint) -> {
			if (rehearsal.knows(endpoint.request())) {
				endpoints.add(endpoint);
			}
			else {
				// A filter or another servlet may answer it, and that cannot be
				// rehearsed.
				left.add(ContractResult.notSent(endpoint.name(), "all", "not sent: no mapping knows it"));
			}
		});
		endpoints.removeIf((endpoint) -> !isWithin(endpoint, scope, contract));
		if (endpoints.isEmpty()) {
			throw new IllegalStateException("The service has no endpoint to attack within " + scope + ".");
		}
		endpoints.sort(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
		return new Targets(endpoints, left);
	}

	private static boolean isWithin(Endpoint endpoint, List<String> scope, ApiErrorContract contract) {
		PathContainer path = PathContainer.parsePath(new PathTemplate(endpoint.pattern()).fill(Map.of()));
		return matches(path, scope) && !matches(path, contract.excluded());
	}

	private static boolean matches(PathContainer path, List<String> patterns) {
		return patterns.stream()
			.map(PathPatternParser.defaultInstance::parse)
			.anyMatch((PathPattern pattern) -> pattern.matches(path));
	}

}
