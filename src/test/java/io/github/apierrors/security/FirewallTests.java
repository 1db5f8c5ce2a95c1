package io.github.apierrors.security;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

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
		try (CapturedLog log = CapturedLog.of("io.github.apierrors")) {
			RawExchange exchange = RawExchange.get(service.port(), path);
			exchange.assertThatItIsTheContractsError(400, "invalid_request");
			assertThat(log.lines()).singleElement().asString().startsWith("WARN ");
			assertThat(log.events()).allMatch((event) -> event.getThrowableProxy() == null);
		}
	}

	@Test
	void rejectsAnUnknownMethod() {
		HttpExchange exchange = HttpExchange.send(service.port(), "FETCH", "/header", null);
		assertThat(exchange.status()).isEqualTo(400);
		assertThat(exchange.code()).isEqualTo("invalid_request");
	}

	@Test
	void rejectsAHeaderThatAHandlerReads() {
		try (CapturedLog log = CapturedLog.of("io.github.apierrors")) {
			RawExchange exchange = RawExchange.get(service.port(), "/header", "X-Probe: a\u0085b");
			exchange.assertThatItIsTheContractsError(400, "invalid_request");
			assertThat(log.lines()).singleElement().asString().startsWith("WARN ");
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

	@RestController
	static class Headers {

		@GetMapping("/header")
		String header(HttpServletRequest request) {
			return String.valueOf(request.getHeader("X-Probe"));
		}

	}

}
