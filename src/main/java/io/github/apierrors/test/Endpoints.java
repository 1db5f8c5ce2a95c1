package io.github.apierrors.test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.PropertyName;
import io.github.apierrors.handling.PropertyNames;

import org.springframework.context.ApplicationContext;

/**
 * The endpoints that the mappings of a service show.
 *
 * @param service the context of the service
 */
record Endpoints(ApplicationContext service) {

	/** How many members of a body are attacked. */
	static final int MAX_MEMBERS = 8;

	/**
	 * Makes endpoints of mappings.
	 * @param mappings the mappings of the service
	 * @return an endpoint for each pattern and method of each mapping
	 */
	List<Endpoint> of(List<Mapping> mappings) {
		Map<String, Set<String>> methods = new HashMap<>();
		mappings.forEach((mapping) -> mapping.patterns()
			.forEach(
					(pattern) -> methods.computeIfAbsent(pattern, (any) -> new HashSet<>()).addAll(mapping.methods())));
		return mappings.stream()
			.flatMap((mapping) -> mapping.patterns()
				.stream()
				.flatMap((pattern) -> endpoints(mapping, pattern, methods.getOrDefault(pattern, Set.of()))))
			.toList();
	}

	private Stream<Endpoint> endpoints(Mapping mapping, String pattern, Set<String> methods) {
		List<String> members = mapping.inputs()
			.stream()
			.filter((input) -> input.isIn(Location.BODY))
			.flatMap((body) -> members(body.type()))
			.toList();
		return mapping.methods()
			.stream()
			.map((method) -> new Endpoint(method, methods, pattern, mapping.inputs(), members, mapping.contentType()));
	}

	private Stream<String> members(Class<?> body) {
		Map<String, PropertyName> names = this.service.getBeanProvider(PropertyNames.class)
			.orderedStream()
			.map((source) -> source.namesOf(body, Location.BODY))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(Map.of());
		return Input.properties(body)
			.keySet()
			.stream()
			.map((property) -> names.getOrDefault(property, PropertyName.of(property)).name())
			.filter((name) -> !name.isEmpty())
			.limit(MAX_MEMBERS);
	}

}
