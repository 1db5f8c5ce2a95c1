package io.github.apierrors.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail.Location;

/**
 * One method of one mapped path.
 *
 * @param method the request method
 * @param methods all methods that the path pattern is mapped for
 * @param pattern the path pattern of the mapping, within the context path
 * @param inputs what the handler reads from its request
 * @param members what the client calls the members of the body, if it is an object
 * @param contentType the media type of the body
 */
record Endpoint(String method, Set<String> methods, String pattern, List<Input> inputs, List<String> members,
		String contentType) {

	/**
	 * What the report calls it.
	 * @return for instance {@code POST /orders/{reference}/items}
	 */
	String name() {
		return this.method + " " + this.pattern;
	}

	/**
	 * A request with a body, where the handler reads one.
	 * @param note what is special about it
	 * @param body the body
	 * @return the request, or none
	 */
	Stream<Request> sending(String note, String body) {
		return sending(Location.BODY, note, this.contentType, body);
	}

	/**
	 * A request with a multipart body, where the handler reads parts.
	 * @param note what is special about it
	 * @param body the body, with {@code --x} as its boundary
	 * @return the request, or none
	 */
	Stream<Request> sendingParts(String note, String body) {
		return sending(Location.PART, note, "multipart/form-data; boundary=x", body);
	}

	private Stream<Request> sending(Location location, String note, String type, String body) {
		return reads(location) ? Stream.of(request().withBody(type, body).called(note)) : Stream.empty();
	}

	private boolean reads(Location location) {
		return this.inputs.stream().anyMatch((input) -> input.isIn(location));
	}

	/**
	 * The values other than the body.
	 * @return the inputs in the order of the parameters
	 */
	Stream<Input> values() {
		return this.inputs.stream().filter((input) -> !input.isIn(Location.BODY) && !input.isIn(Location.PART));
	}

	/**
	 * A request with all that is required: values of the right type, and an empty object
	 * for a body.
	 * @return the request
	 */
	Request request() {
		return request((values) -> {
		});
	}

	/**
	 * The same request without one of its values.
	 * @param input the value
	 * @return the request
	 */
	Request without(Input input) {
		return request((values) -> values.remove(input)).called(input.name());
	}

	/**
	 * The same request with another value.
	 * @param input what the value is for
	 * @param value the value
	 * @return the request
	 */
	Request with(Input input, String value) {
		return request((values) -> values.put(input, value)).called(input.name());
	}

	private Request request(Consumer<Map<Input, String>> change) {
		Map<Input, String> values = new LinkedHashMap<>();
		values().filter(Input::required).forEach((input) -> values.put(input, input.sample()));
		change.accept(values);
		Request request = Request.of(this.method, new PathTemplate(this.pattern).fill(in(Location.PATH, values)))
			.withQuery(in(Location.QUERY, values))
			.withCookies(in(Location.COOKIE, values));
		for (Map.Entry<String, String> header : in(Location.HEADER, values).entrySet()) {
			request = request.withHeader(header.getKey(), header.getValue());
		}
		return reads(Location.BODY) ? request.withBody(this.contentType, "{}") : request;
	}

	private static Map<String, String> in(Location location, Map<Input, String> values) {
		Map<String, String> found = new LinkedHashMap<>();
		values.forEach((input, value) -> {
			if (input.isIn(location)) {
				found.put(input.name(), value);
			}
		});
		return found;
	}

}
