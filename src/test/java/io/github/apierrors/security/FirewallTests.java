package io.github.apierrors.security;

import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import io.github.apierrors.micrometer.ApiErrorMicrometerAutoConfiguration;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever the firewall of Spring Security rejects is an invalid request.
 */
class FirewallTests {

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.start(Application.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a;b=c", "/a%3Bb", "/a%25b", "/a//b", "/./a", "/a/../b", "/a%2e%2e/b", "/a%0ab", "/a%0db",
			"/a%e2%80%a8b" })
	void rejectsASuspiciousPath(String path) {
		assertRejectedWithOneWarning(() -> RawExchange.get(service.port(), path));
	}

	@Test
	void rejectsAnUnknownMethod() {
		assertRejectedWithOneWarning(() -> RawExchange.send(service.port(),
				"FETCH /header HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
	}

	@Test
	void rejectsAHeaderThatAHandlerReads() {
		assertRejectedWithOneWarning(() -> RawExchange.get(service.port(), "/header", "X-Probe: a\u0085b"));
	}

	/**
	 * As Spring Security's own handler would.
	 */
	@Test
	void marksTheObservationOfTheRequest() {
		try (RunningService observed = RunningService.start(Observed.class)) {
			RawExchange.get(observed.port(), "/a;b=c").assertThatItIsTheContractsError(400, "invalid_request");
			MeterRegistry registry = observed.context().getBean(MeterRegistry.class);
			await().untilAsserted(() -> assertThat(registry.find("http.server.requests").timers()).singleElement()
				.satisfies(
						(timer) -> assertThat(timer.getId().getTag("exception")).isEqualTo("RequestRejectedException"))
				.satisfies((timer) -> assertThat(timer.getId().getTag("error.code")).isEqualTo("invalid_request")));
		}
	}

	private static void assertRejectedWithOneWarning(Supplier<RawExchange> request) {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			request.get().assertThatItIsTheContractsError(400, "invalid_request");
			assertThat(log.events()).filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.WARN))
				.singleElement()
				.satisfies((event) -> assertThat(event.getLevel()).isEqualTo(Level.WARN))
				.satisfies((event) -> assertThat(event.getThrowableProxy()).isNull());
		}
	}

	@MvcService
	@SecuredService
	static class Application {

		@Bean
		SecurityFilterChain open(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

		@Bean
		Headers headers() {
			return new Headers();
		}

	}

	@ImportAutoConfiguration({ MetricsAutoConfiguration.class, ObservationAutoConfiguration.class,
			WebMvcObservationAutoConfiguration.class, ApiErrorMicrometerAutoConfiguration.class })
	static class Observed extends Application {

		@Bean
		MeterRegistry registry() {
			return new SimpleMeterRegistry();
		}

	}

	@RestController
	static class Headers {

		@GetMapping("/header")
		String header(HttpServletRequest request) {
			return String.valueOf(request.getHeader("X-Probe"));
		}

	}

}
