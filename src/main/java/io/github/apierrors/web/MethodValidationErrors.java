package io.github.apierrors.web;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.BadInput;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.FieldPath;
import io.github.apierrors.handling.ParameterSource;
import io.github.apierrors.handling.ViolationExplainer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * What the validation of a method's parameters found wrong.
 */
final class MethodValidationErrors {

	private final BindingErrors bindingErrors;

	private final ResolvableMessages resolvables;

	private final List<ViolationExplainer> explainers;

	MethodValidationErrors(BindingErrors bindingErrors, ResolvableMessages resolvables,
			List<ViolationExplainer> explainers) {
		this.bindingErrors = bindingErrors;
		this.resolvables = resolvables;
		this.explainers = explainers;
	}

	/**
	 * Violations of a handler method.
	 */
	ApiError ofHandler(MethodValidationResult result, ErrorContext context) {
		return of(result, context, (parameter) -> ParameterSources.of(parameter.getMethodParameter(), context));
	}

	/**
	 * Violations of any other method, whose parameters mean nothing to the client.
	 */
	ApiError ofService(MethodValidationResult result, ErrorContext context) {
		return of(result, context, (parameter) -> (parameter instanceof ParameterErrors) ? ParameterSource.body()
				: new ParameterSource(ParameterSources.javaName(parameter.getMethodParameter()), Location.BODY));
	}

	private ApiError of(MethodValidationResult result, ErrorContext context, Sources sources) {
		if (result.isForReturnValue()) {
			return ApiError.of(ApiErrorCode.INTERNAL_ERROR);
		}
		List<ErrorDetail> details = new ArrayList<>();
		for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
			addDetails(details, parameter, sources.of(parameter), context);
		}
		for (MessageSourceResolvable error : result.getCrossParameterValidationResults()) {
			details.add(new ErrorDetail("", this.resolvables.text(error, context), null, Location.QUERY));
		}
		return BadInput.of(details);
	}

	private void addDetails(List<ErrorDetail> details, ParameterValidationResult result, ParameterSource source,
			ErrorContext context) {
		ParameterSource element = new ParameterSource(elementPath(result, source).text(), source.location());
		if (result instanceof ParameterErrors errors) {
			errors.getAllErrors().forEach((error) -> {
				ErrorDetail explained = this.bindingErrors.explain(error, source, context);
				details
					.add((explained != null) ? explained : this.bindingErrors.detail(error, errors, element, context));
			});
			return;
		}
		for (MessageSourceResolvable error : result.getResolvableErrors()) {
			ErrorDetail explained = explain(result, error, source, context);
			details.add((explained != null) ? explained
					: new ErrorDetail(element.name(), this.resolvables.text(error, context), null, source.location()));
		}
	}

	private @Nullable ErrorDetail explain(ParameterValidationResult result, MessageSourceResolvable error,
			ParameterSource source, ErrorContext context) {
		for (ViolationExplainer explainer : this.explainers) {
			Object violation = unwrap(result, error, explainer.violationType());
			if (violation != null) {
				return explainer.explain(violation, source, context);
			}
		}
		return null;
	}

	private static @Nullable Object unwrap(ParameterValidationResult result, MessageSourceResolvable error,
			Class<?> type) {
		try {
			return result.unwrap(error, type);
		}
		catch (IllegalArgumentException | UnsupportedOperationException ex) {
			// It came from another validator.
			return null;
		}
	}

	private static FieldPath elementPath(ParameterValidationResult result, ParameterSource source) {
		if (result.getContainerIndex() != null) {
			return source.path().index(result.getContainerIndex());
		}
		return (result.getContainerKey() != null) ? source.path().member(result.getContainerKey().toString())
				: source.path();
	}

	@FunctionalInterface
	private interface Sources {

		ParameterSource of(ParameterValidationResult parameter);

	}

}
