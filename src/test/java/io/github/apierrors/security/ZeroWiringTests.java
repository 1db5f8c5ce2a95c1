package io.github.apierrors.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;

import static io.github.apierrors.security.KeyStore.basic;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service with Spring Boot's own chain (form login and HTTP Basic) and a store of keys,
 * and nothing else.
 */
class ZeroWiringTests {

	private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.start(Application.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	// T11
	@Test
	void answersACallerWithoutCredentialsWithMissingApiKey() {
		HttpExchange exchange = service.get("/orders", "Accept", "application/json");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("missing_api_key");
		assertThat(exchange.headers().get("WWW-Authenticate")).containsExactly("Basic realm=\"Realm\"");
	}

	// T12
	@ParameterizedTest
	@CsvSource({ "user, wrong, invalid_api_key", "nobody, secret, invalid_api_key", "locked, secret, api_key_revoked",
			"disabled, secret, api_key_revoked", "expired, secret, api_key_expired", "stale, secret, api_key_expired" })
	void tellsBadCredentialsFromRevokedAndExpiredOnes(String user, String password, String code) {
		HttpExchange exchange = service.get("/orders", "Authorization", basic(user, password));
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.headers().get("WWW-Authenticate")).containsExactly("Basic realm=\"Realm\"");
	}

	@Test
	void doesNotTellAnUnknownUserFromABadPassword() {
		assertThat(service.get("/orders", "Authorization", basic("nobody")).withoutId())
			.isEqualTo(service.get("/orders", "Authorization", basic("user", "wrong")).withoutId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic !!!", "Basic bm9jb2xvbg==", "Basic", "Bearer abc", "Digest username=x" })
	void answersCredentialsThatCannotBeUnderstoodWithInvalidApiKey(String authorization) {
		HttpExchange exchange = service.get("/orders", "Authorization", authorization, "Accept", "application/json");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("invalid_api_key");
	}

	// T14
	@Test
	void answersForAKeyStoreThatIsDownWithServiceUnavailable() {
		SecuredEndpoints endpoints = service.context().getBean(SecuredEndpoints.class);
		int before = endpoints.calls();
		HttpExchange exchange = service.get("/orders", "Authorization", basic("down"));
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
		assertThat(exchange.body()).doesNotContain("keys.internal");
		assertThat(endpoints.calls()).isEqualTo(before);
	}

	// T17
	@Test
	void answersATypedExceptionOfTheKeyStoreWithItsCode() {
		HttpExchange exchange = service.get("/orders", "Authorization", basic("elsewhere"));
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("ip_not_allowed");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void answersAMissingCsrfTokenWithInsufficientScopeAndNoChallenge() {
		HttpExchange exchange = service.post("/orders", "{}", "Authorization", "Bearer abc");
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("insufficient_scope");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void deniesAnAuthenticatedCallerWithInsufficientScope() {
		HttpExchange exchange = service.get("/by-method", "Authorization", basic("user"));
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("insufficient_scope");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void leavesTheRedirectOfFormLoginAlone() {
		HttpExchange exchange = service.get("/orders", "Accept", "text/html");
		assertThat(exchange.status()).isEqualTo(302);
		assertThat(exchange.header("Location")).endsWith("/login");
		assertThat(exchange.body()).isEmpty();
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	@ParameterizedTest
	@CsvSource({ "user, wrong, /login?error", "nobody, secret, /login?error", "locked, secret, /login?error",
			"user, secret, /" })
	void leavesTheRedirectsBehindTheLoginFormAlone(String user, String password, String target) {
		HttpExchange form = service.get("/login");
		Matcher token = CSRF_TOKEN.matcher(form.body());
		assertThat(token.find()).isTrue();
		HttpExchange exchange = service.post("/login",
				"username=" + user + "&password=" + password + "&_csrf=" + token.group(1), "Content-Type",
				"application/x-www-form-urlencoded", "Cookie", form.header("Set-Cookie").split(";", 2)[0]);
		assertThat(exchange.status()).isEqualTo(302);
		assertThat(exchange.header("Location")).endsWith(target);
		assertThat(exchange.body()).isEmpty();
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
		assertThat(exchange.header("X-Request-ID")).startsWith("req_");
	}

	@Test
	void letsAnAuthenticatedCallerIn() {
		assertThat(service.get("/orders", "Authorization", basic("user")).body()).isEqualTo("[]");
	}

	@Test
	void doesNotMaskTheErrorPath() {
		HttpExchange exchange = service.get("/error", "Authorization", basic("user"));
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.code()).isEqualTo("resource_not_found");
	}

	@Test
	void doesNotMaskANotFoundAsUnauthorized() {
		HttpExchange exchange = service.get("/nowhere", "Authorization", basic("user"));
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.code()).isEqualTo("resource_not_found");
	}

	// T07
	@Test
	void sendsNosniffOnce() {
		assertThat(service.get("/nowhere", "Authorization", basic("user")).headers().get("X-Content-Type-Options"))
			.containsExactly("nosniff");
	}

	// T48
	@ParameterizedTest
	@CsvSource({ "/orders, locked", "/by-method, user" })
	void logsEachRefusalOnceOnTheSecurityLogger(String path, String user) {
		try (CapturedLog log = CapturedLog.of("io.github.apierrors.security")) {
			service.get(path, "Authorization", basic(user));
			assertThat(log.lines()).singleElement().asString().startsWith("WARN ");
		}
	}

	// T47
	@Test
	void logsNoCredentials() {
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			service.get("/orders", "Authorization", basic("user", "hunter2"));
			assertThat(log.lines()).isNotEmpty()
				.noneMatch((line) -> line.contains("hunter2") || line.contains(basic("user", "hunter2").substring(6)));
		}
	}

	@MvcService
	@SecuredService
	@Import(SecuredEndpoints.class)
	static class Application {

		@Bean
		UserDetailsService keyStore() {
			return new KeyStore();
		}

	}

}
