package io.github.apierrors.test.broken;

import java.util.Map;

import io.github.apierrors.support.WebFluxService;

import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;

/**
 * What {@link OwnShapeRoutes} does, in a reactive service.
 */
@WebFluxService
public class OwnShapeReactiveRoutes {

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/numbers",
					(request) -> request.bodyToMono(Integer.class)
						.flatMap((number) -> ServerResponse.ok().bodyValue(number)))
			.onError(ServerWebInputException.class,
					(failure, request) -> ServerResponse.badRequest().bodyValue(Map.of("failure", "no number")))
			.build();
	}

}
