package io.github.apierrors.test;

import java.util.ArrayList;
import java.util.Comparator;
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

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The endpoints of a service's annotated controllers.
 *
 * @param context the context of the service
 */
record MvcEndpoints(ApplicationContext context) {

	private static final int MAX_MEMBERS = 8;

	/**
	 * Reads the mappings.
	 * @return the endpoints by pattern and method
	 */
	List<Endpoint> read() {
		List<Mapping> mappings = mappings();
		Map<String, Set<String>> methods = new HashMap<>();
		mappings.forEach((mapping) -> mapping.patterns()
			.forEach(
					(pattern) -> methods.computeIfAbsent(pattern, (any) -> new HashSet<>()).addAll(mapping.methods())));
		return mappings.stream()
			.flatMap((mapping) -> mapping.patterns()
				.stream()
				.flatMap((pattern) -> endpoints(mapping, pattern, methods.getOrDefault(pattern, Set.of()))))
			.sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
			.toList();
	}

	private List<Mapping> mappings() {
		List<Mapping> mappings = new ArrayList<>();
		BeanFactoryUtils.beansOfTypeIncludingAncestors(this.context, RequestMappingHandlerMapping.class, true, false)
			.values()
			.forEach((bean) -> bean.getHandlerMethods()
				.forEach((info, handler) -> mappings.add(new Mapping(info, handler))));
		// Spring Boot's own error page is no endpoint of the service.
		mappings
			.removeIf((mapping) -> mapping.handler().getBeanType().getName().startsWith("org.springframework.boot."));
		return mappings;
	}

	private Stream<Endpoint> endpoints(Mapping mapping, String pattern, Set<String> methods) {
		List<Input> inputs = Input.of(mapping.handler());
		List<String> members = inputs.stream()
			.filter((input) -> input.isIn(Location.BODY))
			.flatMap((body) -> members(body.type()))
			.toList();
		return mapping.methods()
			.stream()
			.map((method) -> new Endpoint(method, methods, pattern, inputs, members, mapping.contentType()));
	}

	private Stream<String> members(Class<?> body) {
		if (BeanUtils.isSimpleValueType(body) || body.getName().startsWith("java.") || body.isArray()) {
			return Stream.empty();
		}
		Map<String, PropertyName> names = this.context.getBeanProvider(PropertyNames.class)
			.orderedStream()
			.map((source) -> source.namesOf(body, Location.BODY))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(Map.of());
		return properties(body).map((property) -> names.getOrDefault(property, PropertyName.of(property)).name())
			.filter((name) -> !name.isEmpty())
			.limit(MAX_MEMBERS);
	}

	private static Stream<String> properties(Class<?> body) {
		return body.isRecord() ? Stream.of(body.getRecordComponents()).map((component) -> component.getName())
				: Stream.of(BeanUtils.getPropertyDescriptors(body))
					.map((property) -> property.getName())
					.filter((name) -> !name.equals("class"));
	}

	/**
	 * A handler method and what it is mapped for.
	 *
	 * @param info the conditions
	 * @param handler the handler method
	 */
	private record Mapping(RequestMappingInfo info, HandlerMethod handler) {

		Set<String> patterns() {
			return this.info.getPatternValues();
		}

		/**
		 * The methods, or two of them where all are mapped.
		 */
		List<String> methods() {
			Set<RequestMethod> methods = this.info.getMethodsCondition().getMethods();
			return methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(RequestMethod::name).toList();
		}

		String contentType() {
			return this.info.getConsumesCondition()
				.getConsumableMediaTypes()
				.stream()
				.filter(MediaType::isConcrete)
				.findFirst()
				.orElse(MediaType.APPLICATION_JSON)
				.toString();
		}

	}

}
