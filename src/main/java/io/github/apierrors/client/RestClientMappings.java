package io.github.apierrors.client;

import java.io.IOException;

import io.github.apierrors.ApiError;
import io.github.apierrors.handling.ExceptionMappings;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.UnknownContentTypeException;

/**
 * {@code RestClient}, {@code RestTemplate}, and HTTP interfaces on top of them.
 */
final class RestClientMappings {

	private RestClientMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(RestClientResponseException.class, (failure, context) -> answered(failure))
			.on(ResourceAccessException.class, (failure, context) -> UpstreamFailures.unreachable(failure))
			.on(UnknownContentTypeException.class, (failure, context) -> UpstreamFailures.undecodable())
			.on(RestClientException.class, (failure, context) -> unreadable(failure.getCause()))
			.on(RemoteApiException.class, (failure, context) -> UpstreamFailures.answered(failure))
			.build();
	}

	private static ApiError answered(RestClientResponseException failure) {
		HttpHeaders headers = failure.getResponseHeaders();
		return UpstreamFailures.answered(failure.getStatusCode().value(),
				(headers != null) ? headers.getFirst(HttpHeaders.RETRY_AFTER) : null,
				failure.getResponseBodyAsByteArray());
	}

	private static @Nullable ApiError unreadable(@Nullable Throwable cause) {
		// Without one of these, it is our own call that could not be written.
		return (cause instanceof IOException || cause instanceof HttpMessageNotReadableException)
				? UpstreamFailures.unreadable(cause) : null;
	}

}
