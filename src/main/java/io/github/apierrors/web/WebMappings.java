package io.github.apierrors.web;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * What Spring throws on both web stacks.
 */
final class WebMappings {

	private WebMappings() {
	}

	static ExceptionMappings create(List<UnreadableBodyExplainer> explainers) {
		return ExceptionMappings.builder()
			.annotatedWith(ResponseStatus.class, DeclaredStatus::of)
			.on(ErrorResponse.class, (response, context) -> DeclaredStatus.of(response))
			.on(HttpMessageNotReadableException.class,
					(failure, context) -> unreadable(failure.getCause(), explainers, context))
			.on(MultipartException.class, ApiErrorCode.INVALID_REQUEST)
			.on(TypeMismatchException.class, ApiErrorCode.INVALID_PARAMETER)
			.on(MethodArgumentTypeMismatchException.class, WebMappings::typeMismatch)
			.on(ConversionNotSupportedException.class, ApiErrorCode.INTERNAL_ERROR)
			.on(MethodArgumentNotValidException.class,
					(failure, context) -> BindingErrors.of(failure,
							ParameterSource.of(failure.getParameter(), context).location()))
			.on(BindException.class,
					(failure, context) -> BindingErrors.of(failure, ParameterSource.formOrQuery(context)))
			.on(HandlerMethodValidationException.class, MethodValidationErrors::of)
			.build();
	}

	private static ApiError unreadable(@Nullable Throwable cause, List<UnreadableBodyExplainer> explainers,
			ErrorContext context) {
		Throwable current = cause;
		for (int depth = 0; current != null && depth < 16; depth++) {
			for (UnreadableBodyExplainer explainer : explainers) {
				ApiError explained = explainer.explain(current, context);
				if (explained != null) {
					return explained;
				}
			}
			current = current.getCause();
		}
		return ApiError.of(ApiErrorCode.INVALID_REQUEST);
	}

	private static ApiError typeMismatch(MethodArgumentTypeMismatchException failure, ErrorContext context) {
		Location location = ParameterSource.of(failure.getParameter(), context).location();
		return ApiError.of(ApiErrorCode.INVALID_PARAMETER)
			.withDetails(List.of(new ErrorDetail(failure.getName(), TypeSentences.of(failure.getRequiredType()),
					"invalid_type", location)));
	}

}
