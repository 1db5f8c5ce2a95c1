package io.github.apierrors.jackson2;

import java.util.HashMap;
import java.util.Map;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.PropertyName;
import io.github.apierrors.handling.PropertyNames;
import org.jspecify.annotations.Nullable;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.NameTransformer;

/**
 * The names by which the application's mapper reads the properties of a class: what
 * annotations, mix-ins, modules and naming strategies make of them.
 */
final class Jackson2PropertyNames implements PropertyNames {

	private final ObjectMapper mapper;

	Jackson2PropertyNames(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public @Nullable Map<String, PropertyName> namesOf(Class<?> type, Location location) {
		if (location != Location.BODY && location != Location.PART) {
			return null;
		}
		try {
			return type.isEnum() ? constants(type) : read(this.mapper.constructType(type));
		}
		catch (IllegalArgumentException ex) {
			// A class that the mapper cannot read did not come from a body.
			return Map.of();
		}
	}

	private Map<String, PropertyName> read(JavaType type) {
		DeserializationConfig config = this.mapper.getDeserializationConfig();
		BeanDescription bean = config.introspect(type);
		Map<String, PropertyName> names = new HashMap<>();
		for (BeanPropertyDefinition property : bean.findProperties()) {
			add(names, property, nameOf(property, config));
		}
		AnnotatedMember onlyValue = bean.findJsonValueAccessor();
		if (onlyValue != null) {
			names.put(onlyValue.getName(), PropertyName.inlined("", ""));
		}
		return names;
	}

	private Map<String, PropertyName> constants(Class<?> type) {
		Map<String, PropertyName> names = new HashMap<>();
		for (Object constant : type.getEnumConstants()) {
			names.put(((Enum<?>) constant).name(), PropertyName.of(this.mapper.valueToTree(constant).asText()));
		}
		return names;
	}

	/**
	 * A validator speaks of the property or, where the constraint stands on a field of
	 * another name, of the field.
	 */
	private static void add(Map<String, PropertyName> names, BeanPropertyDefinition property, PropertyName name) {
		names.put(property.getInternalName(), name);
		if (property.getField() != null) {
			names.putIfAbsent(property.getField().getName(), name);
		}
	}

	private static PropertyName nameOf(BeanPropertyDefinition property, DeserializationConfig config) {
		AnnotatedMember member = property.getPrimaryMember();
		NameTransformer unwrapping = (member != null)
				? config.getAnnotationIntrospector().findUnwrappingNameTransformer(member) : null;
		if (unwrapping == null) {
			return PropertyName.of(property.getName());
		}
		String sample = unwrapping.transform("\0");
		int mark = sample.indexOf('\0');
		return PropertyName.inlined(sample.substring(0, mark), sample.substring(mark + 1));
	}

}
