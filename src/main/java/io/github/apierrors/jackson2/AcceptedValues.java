package io.github.apierrors.jackson2;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.apierrors.handling.BoundedCache;
import org.jspecify.annotations.Nullable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;

/**
 * What the application's mapper accepts where only certain values will do: the constants
 * of an enum and the names of subtypes, in their JSON form.
 */
final class AcceptedValues {

	private static final int CACHED_CLASSES = 256;

	private final ObjectMapper mapper;

	private final BoundedCache<Class<?>, List<String>> constants = new BoundedCache<>(CACHED_CLASSES, this::readBack);

	AcceptedValues(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * The constants of an enum, as far as the mapper reads back what it writes for them.
	 */
	List<String> constantsOf(Class<?> type) {
		return this.constants.get(type);
	}

	/**
	 * The member that names the subtype, or {@code null} if it is no member, or is one
	 * that holds a class name.
	 */
	@Nullable String typeMember(@Nullable JavaType base) {
		JsonTypeInfo.Value info = typeInfo(base);
		if (info == null || info.getIdType() != JsonTypeInfo.Id.NAME) {
			return null;
		}
		return switch (info.getInclusionType()) {
			case PROPERTY, EXISTING_PROPERTY -> info.getPropertyName();
			default -> null;
		};
	}

	/**
	 * The names of the subtypes.
	 */
	List<String> typeNames(JavaType base) {
		DeserializationConfig config = this.mapper.getDeserializationConfig();
		return config.getSubtypeResolver()
			.collectAndResolveSubtypesByTypeId(config, classOf(base))
			.stream()
			.filter(NamedType::hasName)
			.map(NamedType::getName)
			.distinct()
			.toList();
	}

	private JsonTypeInfo.@Nullable Value typeInfo(@Nullable JavaType base) {
		if (base == null) {
			return null;
		}
		DeserializationConfig config = this.mapper.getDeserializationConfig();
		return config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, classOf(base));
	}

	private AnnotatedClass classOf(JavaType type) {
		return this.mapper.getDeserializationConfig().introspectClassAnnotations(type).getClassInfo();
	}

	private List<String> readBack(Class<?> type) {
		List<String> values = new ArrayList<>();
		for (Object constant : type.getEnumConstants()) {
			JsonNode json = this.mapper.valueToTree(constant);
			if (json.isValueNode() && isReadAs(constant, json, type)) {
				values.add(json.asText());
			}
		}
		return List.copyOf(values);
	}

	private boolean isReadAs(Object constant, JsonNode json, Class<?> type) {
		try {
			return constant == this.mapper.treeToValue(json, type);
		}
		catch (JsonProcessingException ex) {
			return false;
		}
	}

}
