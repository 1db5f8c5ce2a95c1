package io.github.apierrors.web;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.ErrorContext;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * What the validation of a handler method's parameters found wrong.
 */
final class MethodValidationErrors {

	private MethodValidationErrors() {
	}

	static ApiError of(MethodValidationResult result, ErrorContext context) {
		if (result.isForReturnValue()) {
			return ApiError.of(ApiErrorCode.INTERNAL_ERROR);
		}
		List<ErrorDetail> details = new ArrayList<>();
		for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
			addDetails(details, parameter, ParameterSource.of(parameter.getMethodParameter(), context));
		}
		return ApiError.of(BindingErrors.code(details)).withDetails(details);
	}

	private static void addDetails(List<ErrorDetail> details, ParameterValidationResult result,
			ParameterSource source) {
		String index = (result.getContainerIndex() != null) ? "[" + result.getContainerIndex() + "]" : "";
		if (result instanceof ParameterErrors errors) {
			String prefix = source.name() + index;
			errors.getAllErrors()
				.forEach((error) -> details
					.add(BindingErrors.detail(error, prefix.isEmpty() ? "" : prefix + ".", source.location())));
			return;
		}
		for (MessageSourceResolvable error : result.getResolvableErrors()) {
			details.add(isAbsent(result, error) ? ErrorDetail.required(source.name(), source.location())
					: new ErrorDetail(source.name() + index, message(error), null, source.location()));
		}
	}

	private static boolean isAbsent(ParameterValidationResult result, MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		return result.getArgument() == null && codes != null && codes.length > 0
				&& Absence.isDeclaredBy(codes[codes.length - 1]);
	}

	private static String message(MessageSourceResolvable error) {
		@Nullable String message = error.getDefaultMessage();
		return (message != null) ? message : "is invalid";
	}

}
