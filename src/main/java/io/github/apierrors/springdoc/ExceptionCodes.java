package io.github.apierrors.springdoc;

import java.util.Map;
import java.util.function.Function;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ApiKeyExpiredException;
import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.InternalErrorException;
import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.InvalidParameterException;
import io.github.apierrors.InvalidRequestException;
import io.github.apierrors.IpNotAllowedException;
import io.github.apierrors.MissingApiKeyException;
import io.github.apierrors.MissingRequiredFieldException;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceAlreadyExistsException;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.ServiceUnavailableException;
import io.github.apierrors.ValidationErrorException;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ErrorCatalogue;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The code of an exception class, as far as the class alone tells it: a typed exception,
 * one that is configured, and one that is annotated. A mapper would have to see the
 * exception itself.
 */
final class ExceptionCodes {

	private static final Map<Class<?>, ApiErrorCode> TYPED = Map.ofEntries(
			Map.entry(MissingApiKeyException.class, ApiErrorCode.MISSING_API_KEY),
			Map.entry(InvalidApiKeyException.class, ApiErrorCode.INVALID_API_KEY),
			Map.entry(ApiKeyRevokedException.class, ApiErrorCode.API_KEY_REVOKED),
			Map.entry(ApiKeyExpiredException.class, ApiErrorCode.API_KEY_EXPIRED),
			Map.entry(InsufficientScopeException.class, ApiErrorCode.INSUFFICIENT_SCOPE),
			Map.entry(IpNotAllowedException.class, ApiErrorCode.IP_NOT_ALLOWED),
			Map.entry(InvalidRequestException.class, ApiErrorCode.INVALID_REQUEST),
			Map.entry(ValidationErrorException.class, ApiErrorCode.VALIDATION_ERROR),
			Map.entry(InvalidParameterException.class, ApiErrorCode.INVALID_PARAMETER),
			Map.entry(MissingRequiredFieldException.class, ApiErrorCode.MISSING_REQUIRED_FIELD),
			Map.entry(ResourceNotFoundException.class, ApiErrorCode.RESOURCE_NOT_FOUND),
			Map.entry(ResourceAlreadyExistsException.class, ApiErrorCode.RESOURCE_ALREADY_EXISTS),
			Map.entry(ResourceConflictException.class, ApiErrorCode.RESOURCE_CONFLICT),
			Map.entry(RateLimitExceededException.class, ApiErrorCode.RATE_LIMIT_EXCEEDED),
			Map.entry(InternalErrorException.class, ApiErrorCode.INTERNAL_ERROR),
			Map.entry(ServiceUnavailableException.class, ApiErrorCode.SERVICE_UNAVAILABLE));

	private final ErrorCatalogue catalogue;

	private final ApiErrorProperties properties;

	ExceptionCodes(ErrorCatalogue catalogue, ApiErrorProperties properties) {
		this.catalogue = catalogue;
		this.properties = properties;
	}

	/**
	 * The code of a class.
	 * @param type an exception class
	 * @return its code, or {@code null} if the class does not tell
	 */
	@Nullable ErrorCode of(Class<?> type) {
		boolean typed = ApiException.class.isAssignableFrom(type);
		ErrorCode code = ofNearest(type, typed ? TYPED::get : this::configured);
		if (code == null) {
			code = annotated(type);
		}
		return (code != null || typed) ? code : declaredStatus(type);
	}

	private static @Nullable ErrorCode ofNearest(Class<?> type, Function<Class<?>, @Nullable ErrorCode> codes) {
		ErrorCode code = null;
		for (Class<?> ancestor = type; ancestor != null && code == null; ancestor = ancestor.getSuperclass()) {
			code = codes.apply(ancestor);
		}
		return code;
	}

	private @Nullable ErrorCode configured(Class<?> type) {
		String name = this.properties.codes().get(type);
		return (name != null) ? this.catalogue.find(name) : null;
	}

	private @Nullable ErrorCode annotated(Class<?> type) {
		RespondsWith declared = AnnotatedElementUtils.findMergedAnnotation(type, RespondsWith.class);
		if (declared == null) {
			return null;
		}
		return declared.code().isEmpty() ? declared.value() : this.catalogue.find(declared.code());
	}

	private @Nullable ErrorCode declaredStatus(Class<?> type) {
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(type, ResponseStatus.class);
		return (declared != null && declared.code().isError())
				? NearestCode.of(declared.code().value(), this.properties.undocumentedStatus()) : null;
	}

}
