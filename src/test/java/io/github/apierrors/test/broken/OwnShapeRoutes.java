package io.github.apierrors.test.broken;

import java.util.Map;

import io.github.apierrors.support.MvcService;

import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Routes that answer the failures of their handlers with a shape of their own.
 */
@MvcService
public class OwnShapeRoutes {

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/numbers", (request) -> ServerResponse.ok().body(request.body(Integer.class)))
			.onError(HttpMessageNotReadableException.class,
					(failure, request) -> ServerResponse.badRequest().body(Map.of("failure", "no number")))
			.build();
	}

}
