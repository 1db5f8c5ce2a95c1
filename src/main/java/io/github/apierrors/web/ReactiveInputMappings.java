package io.github.apierrors.web;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ParameterSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsatisfiedRequestParameterException;

/**
 * What WebFlux throws where Spring MVC has exceptions of its own: the same answers.
 */
final class ReactiveInputMappings {

	private static final int CONTENT_TOO_LARGE = 413;

	private final UnreadableBodies unreadable;

	private final BindingErrors binding;

	private final ErrorMessages messages;

	ReactiveInputMappings(UnreadableBodies unreadable, BindingErrors binding, ErrorMessages messages) {
		this.unreadable = unreadable;
		this.binding = binding;
		this.messages = messages;
	}

	ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(ServerWebInputException.class, this::input)
			.on(MissingRequestValueException.class, ReactiveInputMappings::missing)
			.on(UnsatisfiedRequestParameterException.class, ApiErrorCode.INVALID_PARAMETER)
			.on(WebExchangeBindException.class, this::binding)
			.on(DataBufferLimitException.class, (failure, context) -> ApiError.ofStatus(CONTENT_TOO_LARGE))
			.build();
	}

	private @Nullable ApiError input(ServerWebInputException failure, ErrorContext context) {
		MethodParameter parameter = failure.getMethodParameter();
		Throwable cause = failure.getCause();
		if (parameter != null && cause instanceof TypeMismatchException mismatch) {
			String name = ParameterSources.of(parameter, context).name();
			return WebMappings.typeMismatch(mismatch, name, parameter, this.messages, context);
		}
		return (cause instanceof DecodingException) ? this.unreadable.of(cause, partName(parameter, context), context)
				: null;
	}

	private static @Nullable String partName(@Nullable MethodParameter parameter, ErrorContext context) {
		ParameterSource source = (parameter != null) ? ParameterSources.of(parameter, context) : ParameterSource.body();
		return (source.location() == Location.PART) ? source.name() : null;
	}

	private static ApiError missing(MissingRequestValueException failure, ErrorContext context) {
		MethodParameter parameter = failure.getMethodParameter();
		Location location = (parameter != null) ? ParameterSources.of(parameter, context).location() : Location.QUERY;
		return MissingValue.of(failure.getName(), location);
	}

	private ApiError binding(WebExchangeBindException failure, ErrorContext context) {
		MethodParameter parameter = failure.getMethodParameter();
		ParameterSource source = (parameter != null) ? ParameterSources.of(parameter, context)
				: new ParameterSource("", ParameterSources.formOrQuery(context));
		return this.binding.of(failure.getBindingResult(), source, context);
	}

}
