package io.github.apierrors.webflux;

import reactor.core.publisher.Mono;

import org.springframework.core.codec.DecodingException;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.ServerWebInputException;

/**
 * The exchange as the filters and handlers below the boundary see it. A form that cannot
 * be read is signalled by the same exception as any other body: the bare one could as
 * well come from the answer of a service that was called.
 */
final class ErrorBoundaryExchange extends ServerWebExchangeDecorator {

	private final ServerHttpResponse response;

	ErrorBoundaryExchange(ServerWebExchange exchange, ServerHttpResponse response) {
		super(exchange);
		this.response = response;
	}

	@Override
	public ServerHttpResponse getResponse() {
		return this.response;
	}

	@Override
	public Mono<MultiValueMap<String, String>> getFormData() {
		return super.getFormData().onErrorMap(ErrorBoundaryExchange::explain);
	}

	@Override
	public Mono<MultiValueMap<String, Part>> getMultipartData() {
		return super.getMultipartData().onErrorMap(ErrorBoundaryExchange::explain);
	}

	private static Throwable explain(Throwable failure) {
		boolean unreadable = failure instanceof DecodingException || failure instanceof IllegalArgumentException;
		return unreadable ? new ServerWebInputException("The form cannot be read", null, failure) : failure;
	}

}
