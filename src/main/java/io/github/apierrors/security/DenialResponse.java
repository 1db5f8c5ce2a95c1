package io.github.apierrors.security;

import java.nio.charset.Charset;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.access.AccessDeniedException;

/**
 * Takes the plain text that Spring Security's own denied handler writes for no body: the
 * message of the exception or, since version 7, always the same. What a handler of the
 * application writes passes.
 */
final class DenialResponse extends ServerHttpResponseDecorator {

	private static final String OWN_TEXT = "Access Denied";

	private final AccessDeniedException denied;

	DenialResponse(ServerHttpResponse delegate, AccessDeniedException denied) {
		super(delegate);
		this.denied = denied;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		boolean suspicious = body instanceof Mono && MediaType.TEXT_PLAIN.equals(getHeaders().getContentType());
		return suspicious ? Mono.from(body).flatMap(this::write) : super.writeWith(body);
	}

	private Mono<Void> write(DataBuffer text) {
		String written = text.toString(Charset.defaultCharset());
		if (!written.equals(OWN_TEXT) && !written.equals(this.denied.getMessage())) {
			return super.writeWith(Mono.just(text));
		}
		DataBufferUtils.release(text);
		getHeaders().remove(HttpHeaders.CONTENT_TYPE);
		return setComplete();
	}

}
