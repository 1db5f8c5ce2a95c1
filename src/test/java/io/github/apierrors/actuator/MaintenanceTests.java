package io.github.apierrors.actuator;

import java.time.Duration;
import java.time.Instant;

import io.github.apierrors.handling.Maintenance;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=health,apimaintenance",
				"management.endpoint.health.probes.enabled=true",
				"management.endpoint.health.probes.add-additional-paths=true" })
class MaintenanceTests {

	@LocalServerPort
	int port;

	@Autowired
	Maintenance maintenance;

	@AfterEach
	void open() {
		this.maintenance.windows().keySet().forEach(this.maintenance::end);
	}

	@Test
	@DisplayName("T33 a closed service says when it opens again")
	void closesTheWholeServiceByTheBean(CapturedOutput output) {
		this.maintenance.begin(Maintenance.EVERYTHING, Instant.now().plusSeconds(90));
		HttpExchange exchange = HttpExchange.get(this.port, "/orders/7");
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
		assertThat(Integer.parseInt(exchange.header("Retry-After"))).isBetween(60, 90);
		assertThat(exchange.error().get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
		assertThat(output.getAll().lines().filter((line) -> line.contains(exchange.header("X-Request-ID"))))
			.singleElement()
			.asString()
			.contains(" WARN ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/livez",
			"/readyz" })
	void keepsHealthEndpointsUp(String path) {
		this.maintenance.begin(Maintenance.EVERYTHING, Instant.now().plusSeconds(90));
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.body()).contains("UP");
	}

	@Test
	void closesOnePathByTheEndpointAndOpensIt() {
		HttpExchange closed = operate("POST", "{\"duration\":\"PT10M\",\"path\":\"/orders/**\"}");
		assertThat(closed.json().propertyNames()).containsExactly("/orders/**");
		assertThat(operate("GET", null).body()).isEqualTo(closed.body());
		assertThat(HttpExchange.get(this.port, "/orders/7").status()).isEqualTo(503);
		assertThat(HttpExchange.get(this.port, "/items").status()).isEqualTo(200);
		operate("POST", "{\"duration\":\"PT10M\",\"path\":\"/reports/**\"}");
		HttpExchange opened = HttpExchange.send(this.port, "DELETE", "/actuator/apimaintenance?path=/orders/**", null);
		assertThat(opened.json().propertyNames()).containsExactly("/reports/**");
		assertThat(HttpExchange.get(this.port, "/orders/7").status()).isEqualTo(200);
	}

	@Test
	void closesTheWholeServiceByTheEndpoint() {
		operate("POST", "{\"duration\":\"90s\"}");
		assertThat(HttpExchange.get(this.port, "/items").status()).isEqualTo(503);
		operate("DELETE", null);
		assertThat(HttpExchange.get(this.port, "/items").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%6Frders/7", "/orders;x=1/7", "/orders/7;x=1" })
	void isNotBypassedByAnotherSpelling(String path) {
		this.maintenance.begin("/orders/*", Instant.now().plusSeconds(90));
		assertThat(HttpExchange.get(this.port, path).status()).isEqualTo(503);
	}

	@Test
	void opensByItselfAtTheEnd() {
		this.maintenance.begin(Maintenance.EVERYTHING, Instant.now().plusMillis(700));
		assertThat(HttpExchange.get(this.port, "/items").header("Retry-After")).isEqualTo("1");
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(HttpExchange.get(this.port, "/items").status()).isEqualTo(200));
	}

	private HttpExchange operate(String method, @Nullable String body) {
		return HttpExchange.send(this.port, method, "/actuator/apimaintenance", body, "Content-Type",
				"application/json");
	}

	@MvcService
	@ImportAutoConfiguration({ EndpointAutoConfiguration.class, JacksonEndpointAutoConfiguration.class,
			WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
			HealthContributorRegistryAutoConfiguration.class, HealthContributorAutoConfiguration.class,
			HealthEndpointAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
			ApplicationAvailabilityAutoConfiguration.class, AvailabilityProbesAutoConfiguration.class,
			WebMvcHealthEndpointExtensionAutoConfiguration.class, ApiErrorActuatorAutoConfiguration.class })
	@RestController
	static class Service {

		@GetMapping("/orders/{id}")
		String order() {
			return "order";
		}

		@GetMapping("/items")
		String items() {
			return "items";
		}

	}

}
