package io.github.apierrors.validation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.BadInput;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.HandlerParameters;
import io.github.apierrors.handling.ParameterSource;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Says what a {@link ConstraintViolationException} means: of a controller, that the
 * request is at fault; of anything below, that a value in it is; of what a method
 * returned, that the application is.
 */
final class ConstraintViolationMapper {

	private final ConstraintViolationExplainer explainer;

	private final List<HandlerParameters> handlers;

	private final boolean explainsServices;

	ConstraintViolationMapper(ConstraintViolationExplainer explainer, List<HandlerParameters> handlers,
			boolean explainsServices) {
		this.explainer = explainer;
		this.handlers = handlers;
		this.explainsServices = explainsServices;
	}

	ApiError map(ConstraintViolationException failure, ErrorContext context) {
		List<ErrorDetail> details = new ArrayList<>();
		if (failure.getConstraintViolations() == null) {
			return ApiError.of(ApiErrorCode.VALIDATION_ERROR);
		}
		for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
			ViolationPath path = ViolationPath.of(violation);
			ParameterSource source = handlerSource(violation, path, context);
			if (path.isOfReturnValue() || (source == null && !this.explainsServices)) {
				return ApiError.of(ApiErrorCode.INTERNAL_ERROR);
			}
			details
				.add(this.explainer.detail(violation, path, (source != null) ? source : serviceSource(path), context));
		}
		return details.isEmpty() ? ApiError.of(ApiErrorCode.VALIDATION_ERROR) : BadInput.of(details);
	}

	/**
	 * The name of a service's parameter means nothing to the client, but where it is all
	 * there is.
	 */
	private static ParameterSource serviceSource(ViolationPath path) {
		return (path.parameter() != null && path.isOfTheArgument())
				? new ParameterSource(path.parameter().getName(), Location.BODY) : ParameterSource.body();
	}

	private @Nullable ParameterSource handlerSource(ConstraintViolation<?> violation, ViolationPath path,
			ErrorContext context) {
		Method method = (path.parameter() != null) ? validatedMethod(violation) : null;
		if (method == null || path.parameter() == null) {
			return null;
		}
		for (HandlerParameters handler : this.handlers) {
			ParameterSource source = handler.sourceOf(violation.getRootBean(), method,
					path.parameter().getParameterIndex(), context);
			if (source != null) {
				return source;
			}
		}
		return null;
	}

	private static @Nullable Method validatedMethod(ConstraintViolation<?> violation) {
		Path.Node first = violation.getPropertyPath().iterator().next();
		if (first.getKind() != ElementKind.METHOD) {
			return null;
		}
		Class<?>[] parameters = first.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
		return ClassUtils.getMethodIfAvailable(violation.getRootBeanClass(), first.getName(), parameters);
	}

}
