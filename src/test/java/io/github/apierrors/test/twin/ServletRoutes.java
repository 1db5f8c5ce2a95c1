package io.github.apierrors.test.twin;

import io.github.apierrors.support.MvcService;

import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A Spring MVC service with functional endpoints, the same as of {@link ReactiveRoutes}.
 */
@MvcService
public class ServletRoutes {

	@Bean
	Calls calls() {
		return new Calls();
	}

	@Bean
	RouterFunction<ServerResponse> routes(Calls calls) {
		return RouterFunctions.route()
			.path("/orders", (orders) -> orders.GET("/{id}", (request) -> answer(calls, "get"))
				.nest(RequestPredicates.contentType(MediaType.APPLICATION_JSON), (json) -> json.POST("", (request) -> {
					calls.note("create");
					return ServerResponse.ok().body(String.valueOf(request.body(NewOrder.class).reference()));
				})))
			.route(RequestPredicates.methods(HttpMethod.PUT, HttpMethod.DELETE)
				.and(RequestPredicates.path("/carts/{id}").or(RequestPredicates.path("/baskets/{id}")))
				.and(RequestPredicates.path("/carts/locked").negate()), (request) -> answer(calls, "cart"))
			.resources("/files/**", new ClassPathResource("templates/"))
			.build();
	}

	private static ServerResponse answer(Calls calls, String handler) {
		return ServerResponse.ok().body(calls.note(handler));
	}

}
