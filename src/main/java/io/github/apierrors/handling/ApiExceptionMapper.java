package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Duration;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ApiException} says everything itself.
 */
final class ApiExceptionMapper implements ExceptionMapper {

	private final Clock clock;

	private final Challenge challenge;

	ApiExceptionMapper(Clock clock, Challenge challenge) {
		this.clock = clock;
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
		return withWait(withRateLimit(error, exception.rateLimit()), exception);
	}

	private static @Nullable String ownMessage(ApiException exception) {
		String message = exception.getMessage();
		return exception.code().description().equals(message) ? null : message;
	}

	private ApiError withChallenge(ApiError error, InsufficientScopeException denied, ErrorContext context) {
		String value = this.challenge.ofInsufficientScope(context.header("Authorization"), denied.requiredScopes());
		return (value != null) ? error.withHeader("WWW-Authenticate", value) : error;
	}

	private static ApiError withRateLimit(ApiError error, @Nullable RateLimit limit) {
		if (limit == null) {
			return error;
		}
		return error.withHeader("X-RateLimit-Limit", Long.toString(limit.limit()))
			.withHeader("X-RateLimit-Remaining", Long.toString(limit.remaining()))
			.withHeader("X-RateLimit-Reset", Long.toString(limit.reset().getEpochSecond()));
	}

	private ApiError withWait(ApiError error, ApiException exception) {
		Duration wait = exception.retryAfter();
		if (wait == null && exception.rateLimit() != null) {
			wait = Duration.between(this.clock.instant(), exception.rateLimit().reset());
		}
		return (wait != null) ? error.withRetryAfter(wait) : error;
	}

}
