package io.github.apierrors.handling;

import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ApiException} says everything itself.
 */
final class ApiExceptionMapper implements ExceptionMapper {

	private final RateLimitHeaders rateLimits;

	private final Challenge challenge;

	ApiExceptionMapper(RateLimitHeaders rateLimits, Challenge challenge) {
		this.rateLimits = rateLimits;
		this.challenge = challenge;
	}

	@Override
	public @Nullable ApiError map(Throwable failure, ErrorContext context) {
		if (!(failure instanceof ApiException exception)) {
			return null;
		}
		ApiError error = ApiError.of(exception.code())
			.withMessage(ownMessage(exception))
			.withDetails(exception.details())
			.withMetadata(exception.metadata());
		if (failure instanceof InsufficientScopeException denied) {
			error = withChallenge(error, denied, context);
		}
		if (failure instanceof MaintenanceException) {
			error = error.asExpected();
		}
		if (exception.retryAfter() != null) {
			error = error.withRetryAfter(exception.retryAfter());
		}
		return withRateLimit(error, exception);
	}

	private static @Nullable String ownMessage(ApiException exception) {
		String message = exception.getMessage();
		return exception.code().description().equals(message) ? null : message;
	}

	private ApiError withChallenge(ApiError error, InsufficientScopeException denied, ErrorContext context) {
		String value = this.challenge.ofInsufficientScope(context.header("Authorization"), denied.requiredScopes());
		return (value != null) ? error.withHeader("WWW-Authenticate", value) : error;
	}

	private ApiError withRateLimit(ApiError error, ApiException exception) {
		RateLimit limit = exception.rateLimit();
		if (limit == null) {
			return error;
		}
		ApiError limited = error;
		Map<String, String> headers = (exception.retryAfter() != null) ? this.rateLimits.of(limit)
				: this.rateLimits.ofExceeded(limit);
		for (Map.Entry<String, String> header : headers.entrySet()) {
			limited = limited.withHeader(header.getKey(), header.getValue());
		}
		return limited;
	}

}
