package io.github.apierrors.web;

import java.util.List;
import java.util.regex.Pattern;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.BadInput;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.FieldPath;
import io.github.apierrors.handling.FieldPaths;
import io.github.apierrors.handling.InputProblem;
import io.github.apierrors.handling.ParameterSource;
import io.github.apierrors.handling.ViolationExplainer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What binding and validation found wrong with one object.
 */
final class BindingErrors {

	private static final Pattern DETAIL_CODE = Pattern.compile("[a-z][a-z0-9_]{1,63}");

	private final FieldPaths paths;

	private final ErrorMessages messages;

	private final ResolvableMessages resolvables;

	private final List<ViolationExplainer> explainers;

	BindingErrors(FieldPaths paths, ErrorMessages messages, ResolvableMessages resolvables,
			List<ViolationExplainer> explainers) {
		this.paths = paths;
		this.messages = messages;
		this.resolvables = resolvables;
		this.explainers = explainers;
	}

	ApiError of(BindingResult result, ParameterSource source, ErrorContext context) {
		return BadInput
			.of(result.getAllErrors().stream().map((error) -> detail(error, result, source, context)).toList());
	}

	/**
	 * The detail of one error.
	 */
	ErrorDetail detail(ObjectError error, Errors errors, ParameterSource source, ErrorContext context) {
		ErrorDetail explained = explain(error, source, context);
		if (explained != null && isJson(source.location())) {
			return explained;
		}
		FieldPath path = path(error, errors, source);
		if (explained != null) {
			// A violation of one argument of a nested constructor does not know where
			// that is.
			return new ErrorDetail(path.text(), explained.message(), explained.code(), explained.location());
		}
		InputProblem problem = new InputProblem(path.text(), source.location(), this.messages,
				this.messages.locale(context));
		if (error instanceof FieldError field && field.isBindingFailure()) {
			return bindingFailure(field, problem);
		}
		return isAbsent(error) ? problem.isRequired() : new ErrorDetail(path.text(),
				this.resolvables.text(error, context), detailCode(error), source.location());
	}

	/**
	 * The detail, if whoever found the violation can say it.
	 */
	@Nullable ErrorDetail explain(ObjectError error, ParameterSource source, ErrorContext context) {
		for (ViolationExplainer explainer : this.explainers) {
			if (error.contains(explainer.violationType())) {
				return explainer.explain(error.unwrap(explainer.violationType()), source, context);
			}
		}
		return null;
	}

	private FieldPath path(ObjectError error, Errors errors, ParameterSource source) {
		if (!(error instanceof FieldError field)) {
			return source.path();
		}
		Object target = (errors instanceof BindingResult result) ? result.getTarget() : null;
		return this.paths.resolve(source.path(), source.location(), target, null, SpringPath.parse(field.getField()));
	}

	private static ErrorDetail bindingFailure(FieldError error, InputProblem problem) {
		if (error.contains(TypeMismatchException.class)) {
			return problem.isMalformed(WantedType.of(error.unwrap(TypeMismatchException.class)));
		}
		return ErrorDetail.REQUIRED.equals(error.getCode()) ? problem.isRequired() : problem.isInvalid();
	}

	/**
	 * By the code that Spring's own documentation gives to absent values.
	 */
	private static boolean isAbsent(ObjectError error) {
		String code = error.getCode();
		return error instanceof FieldError field && field.getRejectedValue() == null && code != null
				&& (code.equals(ErrorDetail.REQUIRED) || code.endsWith("." + ErrorDetail.REQUIRED));
	}

	private static @Nullable String detailCode(ObjectError error) {
		String code = error.getCode();
		return (code != null && !code.equals(ErrorDetail.REQUIRED) && DETAIL_CODE.matcher(code).matches()) ? code
				: null;
	}

	private static boolean isJson(Location location) {
		return location == Location.BODY || location == Location.PART;
	}

}
