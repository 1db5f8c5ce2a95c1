package io.github.apierrors.springdoc;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schemas of a document, of OpenAPI 3.0 and 3.1 alike.
 */
final class DescribedSchemas {

	/** Formats that accept any text. */
	private static final Set<String> FREE_TEXT = Set.of("", "binary", "byte", "password");

	private final Components components;

	DescribedSchemas(Components components) {
		this.components = components;
	}

	Parameter resolve(Parameter parameter) {
		return target(this.components.getParameters(), parameter.get$ref(), parameter);
	}

	RequestBody resolve(RequestBody body) {
		return target(this.components.getRequestBodies(), body.get$ref(), body);
	}

	/**
	 * Whether there are texts that a value cannot be read from.
	 */
	boolean isConstrained(@Nullable Schema<?> described) {
		if (described == null) {
			return false;
		}
		Schema<?> schema = resolve(described);
		Set<String> types = types(schema);
		if (types.contains("array")) {
			return schema.getMinItems() != null || schema.getMaxItems() != null || isConstrained(schema.getItems());
		}
		return types.contains("string") ? isConstrainedText(schema) : !types.isEmpty();
	}

	/**
	 * Whether a value consists of others, each of which can be unacceptable.
	 */
	boolean hasMembers(@Nullable Schema<?> described) {
		if (described == null) {
			return false;
		}
		Schema<?> schema = resolve(described);
		Set<String> types = types(schema);
		return types.contains("object") || types.contains("array") || schema.getProperties() != null
				|| Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()).anyMatch(Objects::nonNull);
	}

	/**
	 * The members of an object, such as the fields of a form.
	 */
	List<Schema<?>> members(@Nullable Schema<?> described) {
		Map<String, Schema<?>> properties = (described != null) ? properties(resolve(described)) : Map.of();
		return List.copyOf(properties.values());
	}

	/**
	 * Whether an object, or one inside it, must have certain members.
	 */
	boolean requiresMembers(@Nullable Schema<?> described) {
		return described != null && requiresMembers(described, new HashSet<>());
	}

	private boolean requiresMembers(Schema<?> described, Set<String> visited) {
		if (described.get$ref() != null && !visited.add(described.get$ref())) {
			return false;
		}
		Schema<?> schema = resolve(described);
		return (schema.getRequired() != null && !schema.getRequired().isEmpty())
				|| parts(schema).stream().anyMatch((part) -> requiresMembers(part, visited));
	}

	private static Set<Schema<?>> parts(Schema<?> schema) {
		Set<Schema<?>> parts = new LinkedHashSet<>(properties(schema).values());
		Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
			.filter(Objects::nonNull)
			.flatMap(Collection::stream)
			.forEach(parts::add);
		if (schema.getItems() != null) {
			parts.add(schema.getItems());
		}
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			parts.add(values);
		}
		return parts;
	}

	private static boolean isConstrainedText(Schema<?> schema) {
		return !FREE_TEXT.contains(Objects.requireNonNullElse(schema.getFormat(), "")) || schema.getEnum() != null
				|| schema.getPattern() != null || schema.getMinLength() != null || schema.getMaxLength() != null;
	}

	@SuppressWarnings({ "rawtypes", "unchecked" }) // the raw types are swagger's
	private static Map<String, Schema<?>> properties(Schema<?> schema) {
		Map<String, Schema> properties = schema.getProperties();
		return (properties != null) ? (Map<String, Schema<?>>) (Map) properties : Map.of();
	}

	private static Set<String> types(Schema<?> schema) {
		if (schema.getTypes() != null) {
			return schema.getTypes();
		}
		return (schema.getType() != null) ? Set.of(schema.getType()) : Set.of();
	}

	private Schema<?> resolve(Schema<?> schema) {
		@Nullable Schema<?> target = (schema.get$ref() != null && this.components.getSchemas() != null)
				? this.components.getSchemas().get(name(schema.get$ref())) : null;
		return (target != null) ? target : schema;
	}

	private static <T> T target(@Nullable Map<String, T> components, @Nullable String ref, T described) {
		T target = (components != null && ref != null) ? components.get(name(ref)) : null;
		return (target != null) ? target : described;
	}

	private static String name(String ref) {
		return ref.substring(ref.lastIndexOf('/') + 1);
	}

}
