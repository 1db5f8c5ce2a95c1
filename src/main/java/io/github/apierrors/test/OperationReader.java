package io.github.apierrors.test;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail.Location;

import org.springframework.http.MediaType;

/**
 * Reads the operations of an OpenAPI description: what can be attacked, and the error
 * responses.
 *
 * @param document the description
 */
record OperationReader(Document document) {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private static final Map<String, Location> LOCATIONS = Map.of("query", Location.QUERY, "path", Location.PATH,
			"header", Location.HEADER, "cookie", Location.COOKIE);

	/** By format where there is one, else by type. */
	private static final Map<String, Class<?>> TYPES = Map.of("integer", Long.class, "number", Double.class, "boolean",
			Boolean.class, "date", LocalDate.class, "date-time", OffsetDateTime.class, "uuid", UUID.class);

	List<DescribedOperation> read() {
		return this.document.object(this.document.root().get("paths"))
			.entrySet()
			.stream()
			.flatMap((path) -> operations(path.getKey(), this.document.object(path.getValue())))
			.toList();
	}

	private Stream<DescribedOperation> operations(String path, Map<String, Object> item) {
		Set<String> methods = item.keySet().stream().filter(METHODS::contains).collect(Collectors.toSet());
		return methods.stream().map((method) -> {
			Map<String, Object> operation = this.document.object(item.get(method));
			Endpoint endpoint = endpoint(path, method, methods,
					Stream.concat(this.document.objects(item.get("parameters")),
							this.document.objects(operation.get("parameters"))),
					this.document.object(this.document.object(operation.get("requestBody")).get("content")));
			return new DescribedOperation(endpoint, errors(this.document.object(operation.get("responses"))));
		});
	}

	private Endpoint endpoint(String path, String method, Set<String> methods, Stream<Map<String, Object>> parameters,
			Map<String, Object> contents) {
		String contentType = contents.keySet().stream().findFirst().orElse(MediaType.APPLICATION_JSON_VALUE);
		Map<String, Object> schema = schema(this.document.object(contents.get(contentType)));
		Stream<Input> body = contents.isEmpty() ? Stream.empty()
				: Stream.of(new Input(Location.BODY, "", Object.class, false));
		return new Endpoint(method.toUpperCase(Locale.ROOT),
				methods.stream().map((name) -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()), path,
				Stream.concat(parameters.flatMap(this::input), body).limit(Input.MAX).toList(),
				this.document.object(schema.get("properties")).keySet().stream().limit(Endpoints.MAX_MEMBERS).toList(),
				contentType.contains("*") ? MediaType.APPLICATION_JSON_VALUE : contentType);
	}

	private Stream<Input> input(Map<String, Object> parameter) {
		Location location = LOCATIONS.get(Objects.toString(parameter.get("in")));
		Map<String, Object> schema = schema(parameter);
		String type = Objects.toString(schema.getOrDefault("format", schema.get("type")));
		Class<?> known = TYPES.getOrDefault(type,
				TYPES.getOrDefault(Objects.toString(schema.get("type")), String.class));
		return (location == null) ? Stream.empty() : Stream.of(new Input(location,
				Objects.toString(parameter.get("name")), known, Boolean.TRUE.equals(parameter.get("required"))));
	}

	private Map<String, Object> schema(Map<String, Object> owner) {
		return this.document.object(owner.get("schema"));
	}

	private Map<String, Set<String>> errors(Map<String, Object> responses) {
		Map<String, Set<String>> errors = new TreeMap<>();
		responses.forEach((status, response) -> {
			if (status.matches("[45]..|default")) {
				errors.put(status.toUpperCase(Locale.ROOT), examples(this.document.object(response)));
			}
		});
		return errors;
	}

	private Set<String> examples(Map<String, Object> response) {
		return this.document.object(response.get("content"))
			.values()
			.stream()
			.flatMap((content) -> this.document.object(this.document.object(content).get("examples")).keySet().stream())
			.collect(Collectors.toSet());
	}

}
