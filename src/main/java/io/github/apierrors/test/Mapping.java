package io.github.apierrors.test;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail.Location;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * What a service maps to one of its handlers, whatever its web stack.
 *
 * @param patterns the path patterns
 * @param methods the request methods
 * @param contentType the media type of the body
 * @param inputs what the handler reads from its request, as far as it tells
 */
record Mapping(Set<String> patterns, List<String> methods, String contentType, List<Input> inputs) {

	/** Stand for all methods where a mapping takes any. */
	private static final List<String> ANY = List.of("GET", "POST");

	private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH");

	/**
	 * The mapping of a handler method.
	 * @param patterns the path patterns
	 * @param methods the request methods; empty for all
	 * @param mediaTypes what the handler consumes; empty for anything
	 * @param handler the handler method
	 * @return the mapping
	 */
	static Mapping of(Set<String> patterns, Set<RequestMethod> methods, Collection<MediaType> mediaTypes,
			HandlerMethod handler) {
		String contentType = mediaTypes.stream()
			.filter(MediaType::isConcrete)
			.findFirst()
			.orElse(MediaType.APPLICATION_JSON)
			.toString();
		return new Mapping(patterns, methods.isEmpty() ? ANY : methods.stream().map(RequestMethod::name).toList(),
				contentType, Input.of(handler));
	}

	/**
	 * The mappings of a handler function, which does not tell what it reads: a body where
	 * the method has one.
	 * @param pattern the path pattern
	 * @param methods the request methods; empty for all
	 * @return a mapping for each method
	 */
	static Stream<Mapping> ofRoute(String pattern, Set<String> methods) {
		Input body = new Input(Location.BODY, "", Object.class, false);
		return (methods.isEmpty() ? ANY : methods).stream()
			.filter((method) -> !method.equals("HEAD") && !method.equals("OPTIONS"))
			.map((method) -> new Mapping(Set.of(pattern), List.of(method), MediaType.APPLICATION_JSON_VALUE,
					WITH_A_BODY.contains(method) ? List.of(body) : List.of()));
	}

	/**
	 * Whether a handler is the service's own. Spring Boot's error page is not.
	 * @param handler the handler method
	 * @return whether it is attacked
	 */
	static boolean isOfTheService(HandlerMethod handler) {
		return !handler.getBeanType().getName().startsWith("org.springframework.boot.");
	}

}
