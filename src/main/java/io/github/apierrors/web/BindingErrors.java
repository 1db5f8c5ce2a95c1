package io.github.apierrors.web;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What binding and validation found wrong with one object.
 */
final class BindingErrors {

	private BindingErrors() {
	}

	static ApiError of(Errors errors, Location location) {
		List<ErrorDetail> details = errors.getAllErrors().stream().map((error) -> detail(error, "", location)).toList();
		return ApiError.of(code(details)).withDetails(details);
	}

	/**
	 * The code of several details together: values of the body outweigh those of
	 * parameters, and what is there outweighs what is absent.
	 */
	static ApiErrorCode code(List<ErrorDetail> details) {
		if (details.stream().noneMatch(BindingErrors::isOfTheBody)) {
			return ApiErrorCode.INVALID_PARAMETER;
		}
		boolean absent = details.stream()
			.allMatch((detail) -> isOfTheBody(detail) && ErrorDetail.REQUIRED.equals(detail.code()));
		return absent ? ApiErrorCode.MISSING_REQUIRED_FIELD : ApiErrorCode.VALIDATION_ERROR;
	}

	static ErrorDetail detail(ObjectError error, String prefix, Location location) {
		String field = (error instanceof FieldError fieldError) ? prefix + fieldError.getField() : prefix;
		return isAbsent(error) ? ErrorDetail.required(field, location)
				: new ErrorDetail(field, message(error), null, location);
	}

	private static boolean isOfTheBody(ErrorDetail detail) {
		return detail.location() == Location.BODY || detail.location() == Location.FORM
				|| detail.location() == Location.PART;
	}

	private static boolean isAbsent(ObjectError error) {
		Object value = (error instanceof FieldError fieldError) ? fieldError.getRejectedValue() : null;
		return value == null && error instanceof FieldError fieldError && !fieldError.isBindingFailure()
				&& Absence.isDeclaredBy(error.getCode());
	}

	private static String message(ObjectError error) {
		if (error instanceof FieldError fieldError && fieldError.isBindingFailure()) {
			return TypeSentences.of(requiredType(fieldError));
		}
		String message = error.getDefaultMessage();
		return (message != null) ? message : "is invalid";
	}

	private static @Nullable Class<?> requiredType(FieldError error) {
		return error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class).getRequiredType()
				: null;
	}

}
