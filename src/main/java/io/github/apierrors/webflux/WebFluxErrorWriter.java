package io.github.apierrors.webflux;

import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.RenderedError;
import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Hands a failure to the engine and copies its answer onto a reactive response. For every
 * entry point of the reactive side, and for an application's own filters and handlers.
 *
 * <pre>{@code
 * return keyStore.find(key)
 *     .flatMap((caller) -> chain.filter(exchange))
 *     .onErrorResume(KeyStoreException.class, (ex) ->
 *         errorWriter.write(exchange, new ServiceUnavailableException(ex), EntryPoint.FILTER));
 * }</pre>
 */
public final class WebFluxErrorWriter {

	private static final String ANSWERED = WebFluxErrorWriter.class.getName() + ".ANSWERED";

	private final ApiErrorHandler handler;

	private final RequestIdIssuer requestIds;

	WebFluxErrorWriter(ApiErrorHandler handler, RequestIdIssuer requestIds) {
		this.handler = handler;
		this.requestIds = requestIds;
	}

	/**
	 * Answers a failure. Replaces the headers that speak of a success, but keeps cookies,
	 * CORS headers and the like. Writes nothing if the response is committed or the
	 * client has gone. Nothing happens before the result is subscribed to, and nothing in
	 * it blocks.
	 * @param exchange the failed exchange
	 * @param failure what was caught
	 * @param entryPoint where it was caught
	 * @return completes when the answer is written
	 */
	public Mono<Void> write(ServerWebExchange exchange, Throwable failure, EntryPoint entryPoint) {
		return Mono.defer(() -> {
			RequestId id = RequestIds.of(exchange, this.requestIds);
			WebFluxErrorContext context = new WebFluxErrorContext(entryPoint, id, exchange);
			// The operator "handle" restores what the Reactor context keeps for threads,
			// such as the trace id for the log.
			return Mono.just(failure).<RenderedError>handle((cause, sink) -> {
				RenderedError rendered = handle(cause, context);
				if (rendered != null) {
					sink.next(rendered);
				}
			})
				.contextWrite((values) -> values.put(RequestIds.KEY, id.value()))
				.flatMap((rendered) -> copy(rendered, exchange));
		});
	}

	/**
	 * Whether a failure of the exchange was answered already.
	 */
	static boolean hasAnswered(ServerWebExchange exchange) {
		return exchange.getAttribute(ANSWERED) != null;
	}

	private @Nullable RenderedError handle(Throwable failure, WebFluxErrorContext context) {
		String outer = MDC.get(RequestId.MDC_KEY);
		MDC.put(RequestId.MDC_KEY, context.requestId().value());
		try {
			return this.handler.handle(failure, context);
		}
		finally {
			if (outer != null) {
				MDC.put(RequestId.MDC_KEY, outer);
			}
			else {
				MDC.remove(RequestId.MDC_KEY);
			}
		}
	}

	private static Mono<Void> copy(RenderedError rendered, ServerWebExchange exchange) {
		exchange.getAttributes().put(ANSWERED, true);
		ServerHttpResponse response = exchange.getResponse();
		copyHead(rendered, response);
		if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
			return response.setComplete();
		}
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(rendered.body())));
	}

	private static void copyHead(RenderedError rendered, ServerHttpResponse response) {
		response.setRawStatusCode(rendered.status());
		HttpHeaders headers = response.getHeaders();
		List<String> outdated = new ArrayList<>();
		headers.forEach((name, values) -> {
			if (!rendered.keeps(name)) {
				outdated.add(name);
			}
		});
		outdated.forEach(headers::remove);
		rendered.headers().forEach((name, values) -> setHeader(headers, name, values));
		headers.setContentLength(rendered.contentLength());
	}

	private static void setHeader(HttpHeaders headers, String name, List<String> values) {
		if (!HttpHeaders.VARY.equalsIgnoreCase(name)) {
			headers.put(name, values);
			return;
		}
		List<String> present = headers.getOrEmpty(name);
		values.stream().filter((value) -> !present.contains(value)).forEach((value) -> headers.add(name, value));
	}

}
