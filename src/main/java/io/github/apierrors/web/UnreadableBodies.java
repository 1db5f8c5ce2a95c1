package io.github.apierrors.web;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Bodies, and parts of multipart bodies, that could not be turned into an object. Those
 * who know the parser say why.
 */
final class UnreadableBodies {

	private static final int MAX_DEPTH = 16;

	private final List<UnreadableBodyExplainer> explainers;

	UnreadableBodies(List<UnreadableBodyExplainer> explainers) {
		this.explainers = explainers;
	}

	ApiError of(HttpMessageNotReadableException failure, ErrorContext context) {
		return of(failure.getCause(), partName(failure), context);
	}

	/**
	 * What is wrong with a body, or with one part of it.
	 */
	ApiError of(@Nullable Throwable cause, @Nullable String part, ErrorContext context) {
		ApiError error = explain(cause, context);
		if (part == null) {
			return error;
		}
		return error.withDetails(error.details().stream().map((detail) -> inPart(part, detail)).toList());
	}

	private ApiError explain(@Nullable Throwable cause, ErrorContext context) {
		Throwable current = cause;
		for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
			for (UnreadableBodyExplainer explainer : this.explainers) {
				ApiError explained = explainer.explain(current, context);
				if (explained != null) {
					return explained;
				}
			}
			current = current.getCause();
		}
		return ApiError.of(ApiErrorCode.INVALID_REQUEST);
	}

	/**
	 * The exception does not say that it was a part; the part's own headers do.
	 */
	private static @Nullable String partName(HttpMessageNotReadableException failure) {
		HttpInputMessage message = failure.getHttpInputMessage();
		return (message != null) ? message.getHeaders().getContentDisposition().getName() : null;
	}

	private static ErrorDetail inPart(String part, ErrorDetail detail) {
		String field = detail.field();
		String separator = (field.isEmpty() || field.startsWith("[")) ? "" : ".";
		ErrorDetail moved = new ErrorDetail(part + separator + field, detail.message(), detail.code(), Location.PART);
		return ErrorDetail.REQUIRED.equals(detail.code()) ? ErrorDetail.required(moved.field(), Location.PART) : moved;
	}

}
