package io.github.apierrors.actuator;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.actuate.web.server.JettyServletManagementContextAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A management port of its own, on real servers: answers there are those of the service.
 */
class ManagementPortTests {

	private static final String[] SETTINGS = { "management.server.port", "0",
			"management.endpoints.web.exposure.include", "*" };

	private static List<RunningService> services = List.of();

	@BeforeAll
	static void start() {
		services = Stream.of(OnTomcat.class, OnJetty.class)
			.map((application) -> RunningService.start(application, SETTINGS))
			.toList();
	}

	@AfterAll
	static void stop() {
		services.forEach(RunningService::close);
	}

	static Stream<RunningService> services() {
		return services.stream();
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("services")
	void stampsASuccessWithItsId(RunningService service) {
		HttpExchange exchange = HttpExchange.get(port(service), "/actuator/calm");
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.body()).isEqualTo("{\"calm\":true}");
		assertThat(exchange.headers().get("X-Request-ID")).singleElement()
			.asString()
			.matches("req_[0-7][0-9A-HJKMNP-TV-Z]{25}");
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("services")
	void answersLikeTheServiceItself(RunningService service) {
		assertAlike(service, "/nothing/here", 404, "resource_not_found");
		assertAlike(service, "/error", 404, "resource_not_found");
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("services")
	void answersForEndpoints(RunningService service) {
		assertError(HttpExchange.get(port(service), "/actuator/unknown"), 404, "resource_not_found");
		HttpExchange wrongMethod = HttpExchange.send(port(service), "DELETE", "/actuator/calm", null);
		assertError(wrongMethod, 405, "invalid_request");
		assertThat(wrongMethod.header("Allow")).isEqualTo("GET");
		assertError(HttpExchange.send(port(service), "POST", "/actuator/apimaintenance", "{\"duration\":",
				"Content-Type", "application/json"), 400, "invalid_request");
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("services")
	void answersForAnEndpointThatFails(RunningService service) {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			HttpExchange exchange = HttpExchange.get(port(service), "/actuator/broken");
			assertError(exchange, 500, "internal_error");
			assertThat(exchange.body()).doesNotContain("secret");
			assertThat(log.lines()).filteredOn((line) -> line.startsWith("ERROR ")).hasSize(1);
		}
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("services")
	void answersWhatTheContainerRejects(RunningService service) {
		assertRejected(service, "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "invalid_request");
		assertRejected(service, "G@T / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "invalid_request");
		assertRejected(service, "GET / HTTP/1.1\r\n\r\n", 400, "invalid_request");
		assertRejected(service, "GET / HTTP/7.8\r\nHost: localhost\r\n\r\n", 505, "internal_error");
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("services")
	void staysOpenDuringMaintenance(RunningService service) {
		Maintenance maintenance = service.context().getBean(Maintenance.class);
		maintenance.begin(Maintenance.EVERYTHING, Instant.now().plusSeconds(90));
		try {
			assertError(service.get("/anything"), 503, "service_unavailable");
			assertThat(HttpExchange.send(port(service), "DELETE", "/actuator/apimaintenance", null).status())
				.isEqualTo(200);
			assertError(service.get("/anything"), 404, "resource_not_found");
		}
		finally {
			maintenance.end(Maintenance.EVERYTHING);
		}
	}

	@Test
	void asksForCredentialsLikeTheServiceItself() {
		try (RunningService service = RunningService.start(Secured.class, SETTINGS)) {
			// Whoever says that no browser asks gets no session, whose id is random.
			assertAlike(service, "/actuator/calm", 401, "missing_api_key", "X-Requested-With", "XMLHttpRequest");
			assertAlike(service, "/actuator/calm;a=b", 400, "invalid_request");
		}
	}

	@Test
	void staysOutWhenTheLibraryIsOff() {
		String[] off = Stream.concat(Stream.of(SETTINGS), Stream.of("api-errors.enabled", "false"))
			.toArray(String[]::new);
		try (RunningService service = RunningService.start(OnTomcat.class, off)) {
			HttpExchange exchange = HttpExchange.get(port(service), "/actuator/calm");
			assertThat(exchange.status()).isEqualTo(200);
			assertThat(exchange.headers()).doesNotContainKey("X-Request-ID");
		}
	}

	private static void assertAlike(RunningService service, String path, int status, String code, String... headers) {
		List<HttpExchange> exchanges = Stream.of(service.port(), port(service))
			.map((port) -> HttpExchange.get(port, path, headers))
			.toList();
		exchanges.forEach((exchange) -> assertError(exchange, status, code));
		assertThat(exchanges.get(1).withoutId()).isEqualTo(exchanges.get(0).withoutId());
	}

	private static void assertRejected(RunningService service, String request, int status, String code) {
		RawExchange.send(port(service), request).assertThatItIsTheContractsError(status, code);
	}

	private static void assertError(HttpExchange exchange, int status, String code) {
		assertThat(exchange.status()).as(exchange.body()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.header("X-Request-ID")).isEqualTo(exchange.error().get("request_id").asString());
	}

	private static int port(RunningService service) {
		return service.context().getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	/**
	 * What Spring Boot's actuator adds on either server.
	 */
	@Retention(RetentionPolicy.RUNTIME)
	@ImportAutoConfiguration({ EndpointAutoConfiguration.class, JacksonEndpointAutoConfiguration.class,
			WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
			ServletManagementContextAutoConfiguration.class, ApiErrorActuatorAutoConfiguration.class })
	@Import({ CalmEndpoint.class, BrokenEndpoint.class })
	@interface Actuator {

	}

	@MvcService
	@Actuator
	@ImportAutoConfiguration(TomcatServletManagementContextAutoConfiguration.class)
	static class OnTomcat {

	}

	@JettyService
	@Actuator
	@ImportAutoConfiguration(JettyServletManagementContextAutoConfiguration.class)
	static class OnJetty {

	}

	@SecuredService
	static class Secured extends OnTomcat {

	}

	@Endpoint(id = "calm")
	static class CalmEndpoint {

		@ReadOperation
		Map<String, Boolean> read() {
			return Map.of("calm", true);
		}

	}

	@Endpoint(id = "broken")
	static class BrokenEndpoint {

		@ReadOperation
		Map<String, Boolean> read() {
			throw new IllegalStateException("secret");
		}

	}

}
