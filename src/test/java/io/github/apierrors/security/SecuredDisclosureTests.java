package io.github.apierrors.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.github.apierrors.security.KeyStore.basic;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The switches of Spring Boot's error page do not reach what the library answers, under
 * Spring Security, on Tomcat and Jetty.
 */
class SecuredDisclosureTests {

	private static final String SECRET = "s3cr3t-4711";

	private static final String EVERYTHING = "?trace=true&message=true&errors=true&path=true&exception=true";

	private static final List<String> REQUESTS = List.of("/orders none", "/orders nobody", "/orders locked",
			"/orders down", "/by-method user", "/nowhere user", "/fault user", "//orders user");

	private static final String[] SWITCHES = { "spring.profiles.active", "dev", "spring.web.error.include-message",
			"always", "spring.web.error.include-stacktrace", "always", "spring.web.error.include-binding-errors",
			"always", "spring.web.error.include-path", "always", "spring.web.error.include-exception", "true",
			"server.error.include-message", "always", "server.error.include-stacktrace", "always",
			"server.error.include-exception", "true" };

	private static final Map<String, RunningService> PLAIN = new ConcurrentHashMap<>();

	private static final Map<String, RunningService> TALKATIVE = new ConcurrentHashMap<>();

	@BeforeAll
	static void start() {
		Map.of("tomcat", OnTomcat.class, "jetty", OnJetty.class).forEach((container, application) -> {
			PLAIN.put(container, RunningService.start(application));
			TALKATIVE.put(container, RunningService.start(application, SWITCHES));
		});
	}

	@AfterAll
	static void stop() {
		PLAIN.values().forEach(RunningService::close);
		TALKATIVE.values().forEach(RunningService::close);
	}

	@ParameterizedTest
	@MethodSource("requests")
	@DisplayName("T38 neither query parameters nor properties nor the dev profile change anything")
	void hasNoSwitchThatTellsMore(String container, String path, String user) {
		RunningService plain = Objects.requireNonNull(PLAIN.get(container));
		RunningService talkative = Objects.requireNonNull(TALKATIVE.get(container));
		assertThat(talkative.context().getEnvironment().getActiveProfiles()).containsExactly("dev");
		String[] headers = user.equals("none") ? new String[] { "Accept", "application/json" }
				: new String[] { "Authorization", basic(user) };
		HttpExchange expected = plain.get(path, headers);
		assertThat(expected.error().propertyNames()).containsExactly("code", "message", "status", "request_id",
				"details");
		assertThat(expected.toString()).doesNotContain(SECRET).doesNotContain("Exception");
		assertThat(talkative.get(path + EVERYTHING, headers).withoutId()).isEqualTo(expected.withoutId());
	}

	static Stream<String[]> requests() {
		return Stream.of("tomcat", "jetty")
			.flatMap((container) -> REQUESTS.stream().map((request) -> (container + " " + request).split(" ")));
	}

	@MvcService
	@SecuredService
	@Import({ SecuredEndpoints.class, Faults.class, Store.class })
	static class OnTomcat {

	}

	@JettyService
	@SecuredService
	@Import({ SecuredEndpoints.class, Faults.class, Store.class })
	static class OnJetty {

	}

	static class Store {

		@Bean
		UserDetailsService keyStore() {
			return new KeyStore();
		}

	}

	@RestController
	static class Faults {

		@GetMapping("/fault")
		String fault() {
			throw new IllegalStateException(SECRET);
		}

	}

}
