package io.github.apierrors.webflux;

import io.github.apierrors.actuator.ApiErrorActuatorAutoConfiguration;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.actuate.web.server.NettyReactiveManagementContextAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The actuator of a reactive service on a port of its own.
 */
class WebFluxManagementTests {

	private static RunningService service;

	private static int port;

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class, "management.server.port", "0",
				"management.endpoints.web.exposure.include", "*");
		port = service.context().getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /actuator/nothing, 404, resource_not_found", "GET, /nowhere, 404, resource_not_found",
			"PUT, /actuator/apimaintenance, 405, invalid_request",
			"POST, /actuator/apimaintenance, 400, invalid_request" })
	void answersOnTheManagementPort(String method, String path, int status, String code) {
		assertThat(port).isNotEqualTo(service.port());
		HttpExchange exchange = HttpExchange.send(port, method, path, null, "Content-Type", "application/json");
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.header("X-Request-ID")).isEqualTo(exchange.error().get("request_id").asString());
	}

	@Test
	void stampsTheIdOnASuccess() {
		HttpExchange exchange = HttpExchange.get(port, "/actuator/apimaintenance");
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	@WebFluxService
	@ImportAutoConfiguration({ EndpointAutoConfiguration.class, JacksonEndpointAutoConfiguration.class,
			WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
			NettyReactiveManagementContextAutoConfiguration.class, ApiErrorActuatorAutoConfiguration.class })
	static class Service {

	}

}
