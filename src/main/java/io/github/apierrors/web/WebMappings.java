package io.github.apierrors.web;

import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.BadInput;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.InputProblem;
import io.github.apierrors.handling.ParameterSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.MethodValidationException;
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

	static ExceptionMappings create(UnreadableBodies unreadable, BindingErrors binding, MethodValidationErrors methods,
			ErrorMessages messages) {
		return ExceptionMappings.builder()
			.annotatedWith(ResponseStatus.class, DeclaredStatus::of)
			.on(ErrorResponse.class, (response, context) -> DeclaredStatus.of(response))
			.on(HttpMessageNotReadableException.class, unreadable::of)
			.on(MultipartException.class, ApiErrorCode.INVALID_REQUEST)
			.on(InvalidMediaTypeException.class, WebMappings::unreadableHeader)
			.on(TypeMismatchException.class, ApiErrorCode.INVALID_PARAMETER)
			.on(MethodArgumentTypeMismatchException.class,
					(failure, context) -> typeMismatch(failure, failure.getName(), failure.getParameter(), messages,
							context))
			.on(ConversionNotSupportedException.class, ApiErrorCode.INTERNAL_ERROR)
			.on(InvalidPropertyException.class, (failure, context) -> tooMany(failure, messages, context))
			.on(MethodArgumentNotValidException.class,
					(failure, context) -> binding.of(failure.getBindingResult(),
							ParameterSources.of(failure.getParameter(), context), context))
			.on(BindException.class,
					(failure, context) -> binding.of(failure.getBindingResult(),
							new ParameterSource("", ParameterSources.formOrQuery(context)), context))
			.on(HandlerMethodValidationException.class, methods::ofHandler)
			.on(MethodValidationException.class, methods::ofService)
			.build();
	}

	static ApiError typeMismatch(TypeMismatchException failure, String name, MethodParameter parameter,
			ErrorMessages messages, ErrorContext context) {
		Location location = ParameterSources.locationOf(parameter, context);
		InputProblem problem = new InputProblem(name, location, messages, messages.locale(context));
		return BadInput.of(List.of(problem.isMalformed(WantedType.of(failure, parameter))));
	}

	/**
	 * Predicates of router functions read these headers as they come. Other text that is
	 * no media type is the application's.
	 */
	private static @Nullable ApiError unreadableHeader(InvalidMediaTypeException failure, ErrorContext context) {
		return Stream.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT)
			.map(context::header)
			.anyMatch((value) -> value != null && value.contains(failure.getMediaType()))
					? ApiError.of(ApiErrorCode.INVALID_REQUEST) : null;
	}

	/**
	 * An index beyond what the binder is willing to grow a list to, or where there is no
	 * list. Any other invalid property is a mistake of the application.
	 */
	private static @Nullable ApiError tooMany(InvalidPropertyException failure, ErrorMessages messages,
			ErrorContext context) {
		String property = failure.getPropertyName();
		int index = property.lastIndexOf('[');
		if (failure.getClass() != InvalidPropertyException.class || index < 0) {
			return null;
		}
		InputProblem problem = new InputProblem(property.substring(0, index), ParameterSources.formOrQuery(context),
				messages, messages.locale(context));
		boolean beyond = String.valueOf(failure.getMessage()).contains("index ");
		return ApiError.of(ApiErrorCode.VALIDATION_ERROR)
			.withDetails(List.of(beyond ? problem.hasTooManyElements() : problem.isInvalid()));
	}

}
