package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.RateLimit;

/**
 * A typical error of each code, with the details and headers that come along.
 */
final class ExampleErrors {

	private static final Instant NOW = Instant.parse("2026-01-31T14:30:00Z");

	private final RateLimitHeaders rateLimits;

	ExampleErrors(ApiErrorProperties properties) {
		this.rateLimits = new RateLimitHeaders(properties.rateLimit().draftFields(), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	ApiError of(ErrorCode code) {
		ApiError error = ApiError.of(code).withDetails(details(code));
		return switch (code.status()) {
			case 405 -> error.withHeader("Allow", "GET, POST");
			case 415 -> error.withHeader("Accept", "application/json");
			case 429 -> limited(error);
			case 503 -> error.withRetryAfter(Duration.ofSeconds(30));
			default -> error;
		};
	}

	private ApiError limited(ApiError error) {
		ApiError limited = error;
		RateLimit limit = new RateLimit(100, 0, NOW.plusSeconds(13));
		for (Map.Entry<String, String> header : this.rateLimits.ofExceeded(limit).entrySet()) {
			limited = limited.withHeader(header.getKey(), header.getValue());
		}
		return limited;
	}

	private static List<ErrorDetail> details(ErrorCode code) {
		if (!(code instanceof ApiErrorCode documented)) {
			return List.of();
		}
		return switch (documented) {
			case VALIDATION_ERROR -> List.of(
					new ErrorDetail("items[0].quantity", "must be greater than or equal to 1", "out_of_range",
							Location.BODY),
					new ErrorDetail("email", "must be a well-formed email address", "invalid_format", Location.BODY));
			case INVALID_PARAMETER ->
				List.of(new ErrorDetail("limit", "must be an integer", "invalid_type", Location.QUERY));
			case MISSING_REQUIRED_FIELD -> List.of(ErrorDetail.required("name", Location.BODY));
			default -> List.of();
		};
	}

}
