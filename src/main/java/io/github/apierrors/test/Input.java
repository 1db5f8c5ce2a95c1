package io.github.apierrors.test;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail.Location;

import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * One value that a handler reads from its request.
 *
 * @param location where it stands
 * @param name what it is called there; empty for a body
 * @param type what it is read into
 * @param required whether the handler does not run without it
 */
record Input(Location location, String name, Class<?> type, boolean required) {

	private static final Map<Class<? extends Annotation>, Location> LOCATIONS = Map.of(RequestParam.class,
			Location.QUERY, PathVariable.class, Location.PATH, RequestHeader.class, Location.HEADER, CookieValue.class,
			Location.COOKIE, RequestPart.class, Location.PART, RequestBody.class, Location.BODY);

	/** How many values of an endpoint are attacked. */
	static final int MAX = 16;

	/**
	 * What a handler method reads, as far as its parameters tell.
	 * @param handler the handler method
	 * @return at most 16 values
	 */
	static List<Input> of(HandlerMethod handler) {
		return Stream.of(handler.getMethodParameters()).flatMap(Input::of).limit(MAX).toList();
	}

	private static Stream<Input> of(MethodParameter parameter) {
		parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		for (Map.Entry<Class<? extends Annotation>, Location> kind : LOCATIONS.entrySet()) {
			Annotation annotation = parameter.getParameterAnnotation(kind.getKey());
			if (annotation != null) {
				return Stream
					.of(annotated(parameter, kind.getValue(), AnnotationUtils.getAnnotationAttributes(annotation)));
			}
		}
		if (HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
			Class<?> body = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class);
			return Stream.of(new Input(Location.BODY, "", body, false));
		}
		return parameter.hasParameterAnnotation(ModelAttribute.class) ? form(parameter.getParameterType())
				: Stream.empty();
	}

	private static Input annotated(MethodParameter parameter, Location location, Map<String, Object> attributes) {
		String name = Objects.toString(attributes.get("name"), "");
		if (name.isEmpty() && location != Location.BODY) {
			name = Objects.requireNonNullElse(parameter.getParameterName(), "");
		}
		Object defaultValue = attributes.getOrDefault("defaultValue", ValueConstants.DEFAULT_NONE);
		boolean required = Boolean.TRUE.equals(attributes.get("required")) && !parameter.isOptional()
				&& ValueConstants.DEFAULT_NONE.equals(defaultValue);
		Class<?> type = awaited(parameter.nestedIfOptional());
		return new Input(MultipartFile.class.isAssignableFrom(type) ? Location.PART : location, name, type, required);
	}

	/**
	 * The type of a value, or that which a {@code Mono} or {@code Flux} will have.
	 */
	private static Class<?> awaited(MethodParameter parameter) {
		Class<?> type = parameter.getNestedParameterType();
		return (ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) != null)
				? ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class) : type;
	}

	private static Stream<Input> form(Class<?> type) {
		return properties(type).entrySet()
			.stream()
			.map((property) -> new Input(Location.QUERY, property.getKey(), property.getValue(), false));
	}

	/**
	 * The properties of an object that a request is read into.
	 * @param type its type
	 * @return types by name; empty if it is no object with properties
	 */
	static Map<String, Class<?>> properties(Class<?> type) {
		Map<String, Class<?>> properties = new LinkedHashMap<>();
		if (type.isRecord()) {
			Stream.of(type.getRecordComponents())
				.forEach((component) -> properties.put(component.getName(), component.getType()));
		}
		else if (!BeanUtils.isSimpleValueType(type) && !type.getName().startsWith("java.") && !type.isArray()) {
			Stream.of(BeanUtils.getPropertyDescriptors(type))
				.filter((property) -> property.getPropertyType() != null && !property.getName().equals("class"))
				.forEach((property) -> properties.put(property.getName(), property.getPropertyType()));
		}
		return properties;
	}

	/**
	 * Whether any text will do.
	 * @return {@code true} if nothing can be said about text that would not do
	 */
	boolean takesAnyText() {
		return CharSequence.class.isAssignableFrom(this.type) || Map.class.isAssignableFrom(this.type)
				|| this.type == Object.class;
	}

	/**
	 * A value that the handler might take.
	 * @return some text
	 */
	String sample() {
		return SampleValues.of(this.type);
	}

	boolean isIn(Location other) {
		return this.location == other;
	}

}
