package io.github.apierrors.handling;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;

/**
 * What faulty values of a request amount to.
 */
public final class BadInput {

	private BadInput() {
	}

	/**
	 * The one answer to several details: a value of the body outweighs those of
	 * parameters, and one that is there outweighs those that are absent.
	 * @param details what is wrong with which value; at least one
	 * @return {@code missing_required_field}, {@code validation_error} or
	 * {@code invalid_parameter}
	 */
	public static ApiError of(List<ErrorDetail> details) {
		return ApiError.of(code(details)).withDetails(details);
	}

	private static ApiErrorCode code(List<ErrorDetail> details) {
		boolean ofTheBody = false;
		boolean absent = true;
		for (ErrorDetail detail : details) {
			ofTheBody |= isOfTheBody(detail);
			absent &= isOfTheBody(detail) && ErrorDetail.REQUIRED.equals(detail.code());
		}
		if (!ofTheBody) {
			return ApiErrorCode.INVALID_PARAMETER;
		}
		return absent ? ApiErrorCode.MISSING_REQUIRED_FIELD : ApiErrorCode.VALIDATION_ERROR;
	}

	private static boolean isOfTheBody(ErrorDetail detail) {
		return detail.location() == Location.BODY || detail.location() == Location.FORM
				|| detail.location() == Location.PART;
	}

}
