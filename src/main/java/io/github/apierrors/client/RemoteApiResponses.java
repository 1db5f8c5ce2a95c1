package io.github.apierrors.client;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Makes a {@code WebClient} signal {@link RemoteApiException}:
 *
 * <pre>{@code
 * WebClient orders = builder.defaultStatusHandler(HttpStatusCode::isError, RemoteApiResponses::error).build();
 * }</pre>
 */
public final class RemoteApiResponses {

	private RemoteApiResponses() {
	}

	/**
	 * Decodes an answer.
	 * @param response an answer with an error status, whose body has not been read
	 * @return the exception to signal
	 */
	public static Mono<RemoteApiException> error(ClientResponse response) {
		return response.bodyToMono(byte[].class)
			.onErrorReturn(new byte[0])
			.defaultIfEmpty(new byte[0])
			.map((body) -> RemoteApiException.of(response.statusCode().value(),
					response.headers().asHttpHeaders().getFirst("Retry-After"), body));
	}

}
