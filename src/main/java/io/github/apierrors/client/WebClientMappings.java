package io.github.apierrors.client;

import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ExceptionUnwrapper;
import reactor.core.Exceptions;

import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * {@code WebClient}, and HTTP interfaces on top of it.
 */
final class WebClientMappings {

	private WebClientMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(WebClientResponseException.class,
					(failure, context) -> (failure.getCause() != null && !failure.getStatusCode().isError())
							? UpstreamFailures.unreadable(failure.getCause())
							: UpstreamFailures.answered(failure.getStatusCode().value(),
									failure.getHeaders().getFirst(HttpHeaders.RETRY_AFTER),
									failure.getResponseBodyAsByteArray()))
			.on(WebClientRequestException.class, (failure, context) -> UpstreamFailures.unreachable(failure))
			// That of a request's body comes wrapped.
			.on(DecodingException.class, (failure, context) -> UpstreamFailures.unreadable(failure))
			.build();
	}

	/**
	 * Reactor's carriers of checked exceptions and of the last of several attempts.
	 */
	static ExceptionUnwrapper unwrapper() {
		return (failure) -> {
			Throwable carried = Exceptions.isRetryExhausted(failure) ? failure.getCause() : Exceptions.unwrap(failure);
			return (carried != failure) ? carried : null;
		};
	}

}
