package io.github.apierrors.test.twin;

import io.github.apierrors.support.WebFluxService;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A reactive service with functional endpoints.
 */
@WebFluxService
public class ReactiveRoutes {

	@Bean
	Calls calls() {
		return new Calls();
	}

	@Bean
	RouterFunction<ServerResponse> routes(Calls calls) {
		return RouterFunctions.route()
			.path("/orders",
					(orders) -> orders.GET("/{id}", (request) -> answer(calls, "get"))
						.nest(RequestPredicates.contentType(MediaType.APPLICATION_JSON),
								(json) -> json.POST("", (request) -> create(calls, request))))
			.route(RequestPredicates.methods(HttpMethod.PUT, HttpMethod.DELETE)
				.and(RequestPredicates.path("/carts/{id}").or(RequestPredicates.path("/baskets/{id}")))
				.and(RequestPredicates.path("/carts/locked").negate()), (request) -> answer(calls, "cart"))
			.resources("/files/**", new ClassPathResource("templates/"))
			.build();
	}

	private static Mono<ServerResponse> create(Calls calls, ServerRequest request) {
		calls.note("create");
		return request.bodyToMono(NewOrder.class)
			.flatMap((order) -> ServerResponse.ok().bodyValue(String.valueOf(order.reference())))
			.switchIfEmpty(ServerResponse.noContent().build());
	}

	private static Mono<ServerResponse> answer(Calls calls, String handler) {
		return ServerResponse.ok().bodyValue(calls.note(handler));
	}

}
