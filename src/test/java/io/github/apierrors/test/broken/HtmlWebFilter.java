package io.github.apierrors.test.broken;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * What {@link HtmlFilter} does, in a reactive service.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1000)
public class HtmlWebFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION) == null) {
			return write(exchange.getResponse(), HttpStatus.UNAUTHORIZED, "<html><body>Log in first</body></html>");
		}
		return exchange.getRequest().getPath().value().startsWith("/api-error-contract/")
				? write(exchange.getResponse(), HttpStatus.OK, "Welcome") : chain.filter(exchange);
	}

	private static Mono<Void> write(ServerHttpResponse response, HttpStatus status, String body) {
		response.setStatusCode(status);
		response.getHeaders().setContentType(MediaType.TEXT_HTML);
		return response.writeWith(Mono.just(response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
	}

}
