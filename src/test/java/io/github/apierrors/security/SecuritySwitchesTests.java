package io.github.apierrors.security;

import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

import static io.github.apierrors.security.KeyStore.basic;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code api-errors.security} and {@code api-errors.challenge} change.
 */
class SecuritySwitchesTests {

	// T13
	@Test
	void tellsEveryKindOfBadCredentialsAlikeWhenCollapsed() {
		try (RunningService service = start("api-errors.security.collapse-auth-codes", "true");
				CapturedLog log = CapturedLog.of("io.github.apierrors.security")) {
			List<String> answers = Stream
				.of(service.get("/v1/orders"), service.get("/v1/orders", "Authorization", basic("user", "wrong")),
						service.get("/v1/orders", "Authorization", basic("locked")),
						service.get("/v1/orders", "Authorization", basic("stale")))
				.map(HttpExchange::withoutId)
				.distinct()
				.toList();
			assertThat(answers).singleElement().asString().startsWith("401\n").contains("\"code\":\"invalid_api_key\"");
			assertThat(service.get("/v1/orders", "Authorization", basic("locked")).headers().get("WWW-Authenticate"))
				.containsExactly("Basic realm=\"Realm\"");
			// Whoever runs the service still learns why.
			assertThat(log.lines()).anyMatch((line) -> line.contains("api_key_revoked"));
			HttpExchange typed = service.get("/v1/open/typed-expired");
			assertThat(typed.code()).isEqualTo("invalid_api_key");
			assertThat(typed.error().get("message").asString()).isEqualTo("Key does not exist or is malformed");
		}
	}

	// T18
	@Test
	void makesAForbiddenResourceLookLikeNone() {
		try (RunningService service = start("api-errors.security.hide-forbidden", "/v1/admin/**,/v1/open/**")) {
			String user = basic("user");
			String nowhere = service.get("/v1/admin/nowhere/at/all", "Authorization", basic("admin")).withoutId();
			assertThat(nowhere).startsWith("404\n");
			assertThat(service.get("/v1/admin/by-url", "Authorization", user).withoutId()).isEqualTo(nowhere);
			assertThat(service.get("/v1/open/by-method", "Authorization", user).withoutId()).isEqualTo(nowhere);
			assertThat(service.get("/v1/open/typed-forbidden", "Authorization", user).withoutId()).isEqualTo(nowhere);
			assertThat(service.get("/v2/admin/by-url", "Authorization", user).status()).isEqualTo(403);
			assertThat(service.get("/v1/admin/by-url").status()).isEqualTo(401);
		}
	}

	@Test
	void makesChallengesInTheConfiguredSchemeAndRealm() {
		try (RunningService service = start("api-errors.challenge.scheme", "X-API-Key", "api-errors.challenge.realm",
				"orders")) {
			HttpExchange exchange = service.get("/v1/open/typed-expired");
			assertThat(exchange.headers().get("WWW-Authenticate")).containsExactly("X-API-Key realm=\"orders\"");
		}
	}

	@Test
	void takesTheConfiguredHeadersForCredentials() {
		try (RunningService service = start("api-errors.security.credential-headers", "X-Token")) {
			assertThat(service.get("/v1/orders", "X-API-Key", "k").code()).isEqualTo("missing_api_key");
			assertThat(service.get("/v1/orders", "X-Token", "k").code()).isEqualTo("invalid_api_key");
		}
	}

	@Test
	void staysOutWhenTheLibraryIsOff() {
		try (RunningService service = start("api-errors.enabled", "false")) {
			HttpExchange exchange = service.get("/v1/orders");
			assertThat(exchange.status()).isEqualTo(401);
			assertThat(exchange.body()).doesNotContain("request_id");
		}
	}

	private static RunningService start(String... properties) {
		return RunningService.start(Application.class, properties);
	}

	@MvcService
	@SecuredService
	@Import(SecuredEndpoints.class)
	static class Application {

		@Bean
		UserDetailsService keyStore() {
			return new KeyStore();
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/*/admin/**")
					.hasRole("ADMIN")
					.requestMatchers("/*/open/**")
					.permitAll()
					.anyRequest()
					.authenticated())
				.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

}
