package io.github.apierrors.web;

import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.test.twin.ReactiveRoutes;
import io.github.apierrors.test.twin.ServletRoutes;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Headers that are no media types, where a router function asks for one.
 */
class UnreadableMediaTypesTests {

	@Test
	void blamesTheClientForItsContentType() {
		try (RunningService service = RunningService.start(ServletRoutes.class)) {
			RawExchange.post(service.port(), "/orders", "garbage", "x")
				.assertThatItIsTheContractsError(400, "invalid_request");
		}
	}

	@Test
	void blamesTheClientOfAReactiveService() {
		try (RunningService service = RunningService.startReactive(ReactiveRoutes.class)) {
			RawExchange.post(service.port(), "/orders", "garbage", "x")
				.assertThatItIsTheContractsError(400, "invalid_request");
		}
	}

	@Test
	void blamesTheApplicationForItsOwnText() {
		try (RunningService service = RunningService.start(OwnText.class)) {
			RawExchange.get(service.port(), "/own", "Accept: text/plain", "Content-Type: text/plain")
				.assertThatItIsTheContractsError(500, "internal_error");
		}
	}

	@MvcService
	static class OwnText {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.GET("/own", (request) -> ServerResponse.ok().contentType(MediaType.parseMediaType("no-type")).build())
				.build();
		}

	}

}
