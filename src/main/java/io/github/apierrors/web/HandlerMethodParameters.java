package io.github.apierrors.web;

import java.lang.reflect.Method;

import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.HandlerParameters;
import io.github.apierrors.handling.ParameterSource;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters of controllers, for violations that an aspect around a controller found.
 */
final class HandlerMethodParameters implements HandlerParameters {

	@Override
	public @Nullable ParameterSource sourceOf(Object bean, Method method, int index, ErrorContext context) {
		if (!AnnotatedElementUtils.hasAnnotation(bean.getClass(), Controller.class)) {
			return null;
		}
		return ParameterSources.of(new HandlerMethod(bean, method).getMethodParameters()[index], context);
	}

}
