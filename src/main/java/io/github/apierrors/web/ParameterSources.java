package io.github.apierrors.web;

import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Map;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ParameterSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Where Spring takes the parameters of handler methods from.
 */
final class ParameterSources {

	private static final Map<Class<? extends Annotation>, Location> LOCATIONS = Map.of(RequestBody.class, Location.BODY,
			RequestPart.class, Location.PART, RequestParam.class, Location.QUERY, PathVariable.class, Location.PATH,
			RequestHeader.class, Location.HEADER, CookieValue.class, Location.COOKIE, MatrixVariable.class,
			Location.MATRIX);

	private ParameterSources() {
	}

	static ParameterSource of(MethodParameter parameter, ErrorContext context) {
		Annotation annotation = annotationOf(parameter);
		Location location = location(annotation, parameter, context);
		if (annotation != null) {
			return new ParameterSource((location == Location.BODY) ? "" : name(annotation, parameter), location);
		}
		return new ParameterSource(isSimple(parameter) ? javaName(parameter) : "", location);
	}

	/**
	 * The same without the name, which is dear.
	 */
	static Location locationOf(MethodParameter parameter, ErrorContext context) {
		return location(annotationOf(parameter), parameter, context);
	}

	private static Location location(@Nullable Annotation annotation, MethodParameter parameter, ErrorContext context) {
		if (annotation != null) {
			return LOCATIONS.getOrDefault(annotation.annotationType(), Location.QUERY);
		}
		return isSimple(parameter) ? Location.QUERY : formOrQuery(context);
	}

	private static @Nullable Annotation annotationOf(MethodParameter parameter) {
		for (Annotation annotation : parameter.getParameterAnnotations()) {
			if (LOCATIONS.containsKey(annotation.annotationType())) {
				return annotation;
			}
		}
		return null;
	}

	private static boolean isSimple(MethodParameter parameter) {
		return BeanUtils.isSimpleProperty(parameter.getParameterType());
	}

	/**
	 * A model attribute counts as a form where the request has a form body.
	 */
	static Location formOrQuery(ErrorContext context) {
		String type = context.header("Content-Type");
		String lower = (type != null) ? type.toLowerCase(Locale.ROOT) : "";
		return (lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/form-data"))
				? Location.FORM : Location.QUERY;
	}

	private static String name(Annotation annotation, MethodParameter parameter) {
		Object declared = AnnotationUtils.getValue(annotation, "name");
		return (declared instanceof String name && !name.isEmpty()) ? name : javaName(parameter);
	}

	static String javaName(MethodParameter parameter) {
		@Nullable String name = parameter.getParameterName();
		return (name != null) ? name : "";
	}

}
