package io.github.apierrors.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;

import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.PropertyName;
import io.github.apierrors.handling.PropertyNames;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The names by which a form is bound to the constructor of a class: those of its
 * parameters, unless {@link BindParam} says otherwise.
 */
final class FormPropertyNames implements PropertyNames {

	@Override
	public @Nullable Map<String, PropertyName> namesOf(Class<?> type, Location location) {
		if (location != Location.FORM && location != Location.QUERY) {
			return null;
		}
		Map<String, PropertyName> names = new HashMap<>();
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (declaresNames(constructor)) {
				add(names, constructor);
			}
		}
		return names;
	}

	private static boolean declaresNames(Constructor<?> constructor) {
		for (Parameter parameter : constructor.getParameters()) {
			if (parameter.isAnnotationPresent(BindParam.class)) {
				return true;
			}
		}
		return false;
	}

	private static void add(Map<String, PropertyName> names, Constructor<?> constructor) {
		String[] properties = BeanUtils.getParameterNames(constructor);
		Parameter[] parameters = constructor.getParameters();
		for (int i = 0; i < parameters.length; i++) {
			BindParam declared = parameters[i].getAnnotation(BindParam.class);
			if (declared != null && !declared.value().isEmpty()) {
				names.put(properties[i], PropertyName.of(declared.value()));
			}
		}
	}

}
