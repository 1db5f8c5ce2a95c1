package io.github.apierrors.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.IpNotAllowedException;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredWebFluxService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;

import static io.github.apierrors.security.KeyStore.basic;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the settings and the application's own handlers change on the reactive side.
 */
class WebFluxSecuritySwitchesTests {

	/** With the settings as they are. */
	private static RunningService service;

	@BeforeAll
	static void startAsItIs() {
		service = RunningService.startReactive(Application.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

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
			// Whoever runs the service still learns why.
			assertThat(log.lines()).anyMatch((line) -> line.contains("api_key_revoked"));
			assertThat(service.get("/v1/open/typed-expired").code()).isEqualTo("invalid_api_key");
		}
	}

	// T15, T16
	@Test
	void deniesByMethodAsByUrl() {
		String user = basic("user");
		assertThat(service.get("/v1/open/by-method", "Authorization", user).withoutId())
			.isEqualTo(service.get("/v1/admin/by-url", "Authorization", user).withoutId())
			.startsWith("403\n")
			.contains("insufficient_scope");
		assertThat(service.get("/v1/open/by-method").withoutId()).isEqualTo(service.get("/v1/admin/by-url").withoutId())
			.startsWith("401\n")
			.contains("missing_api_key");
	}

	// T17
	@Test
	void answersARuleThatFailsWithATypedException() {
		HttpExchange exchange = service.get("/v1/office/orders", "Authorization", basic("user"));
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("ip_not_allowed");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
	}

	// T17
	@ParameterizedTest
	@ValueSource(strings = { "user", "none" })
	void answersADenialThatATypedExceptionCaused(String user) {
		String[] headers = user.equals("none") ? new String[0] : new String[] { "Authorization", basic(user) };
		HttpExchange exchange = service.get("/v1/open/typed-denial", headers);
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("ip_not_allowed");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
		assertThat(exchange.body()).doesNotContain("10.0.0.7");
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
	void leavesTheAnswersOfTheApplicationsOwnHandlers() {
		try (RunningService service = RunningService.startReactive(OwnHandlers.class)) {
			HttpExchange unauthenticated = service.get("/v1/orders");
			assertThat(unauthenticated.status()).isEqualTo(401);
			assertThat(unauthenticated.body()).isEqualTo("who are you?");
			HttpExchange denied = service.get("/v1/admin/by-url", "Authorization", basic("user"));
			assertThat(denied.status()).isEqualTo(403);
			assertThat(denied.body()).isEqualTo("no");
		}
	}

	@Test
	void keepsTheStatusOfTheApplicationsHandlersAndCompletesIt() {
		try (RunningService service = RunningService.startReactive(OwnStatuses.class)) {
			HttpExchange unauthenticated = service.get("/v1/orders");
			assertThat(unauthenticated.status()).isEqualTo(401);
			assertThat(unauthenticated.code()).isEqualTo("missing_api_key");
			assertThat(unauthenticated.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
			HttpExchange denied = service.get("/v1/admin/by-url", "Authorization", basic("user"));
			assertThat(denied.status()).isEqualTo(404);
			assertThat(denied.code()).isEqualTo("resource_not_found");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a;b=c", "/a%3Bb", "/a%25b", "/a//b", "/./a", "/a/../b", "/a%0ab", "/a%0db" })
	void rejectsASuspiciousPath(String path) {
		try (CapturedLog log = CapturedLog.of("io.github.apierrors")) {
			RawExchange exchange = RawExchange.get(service.port(), path);
			exchange.assertThatItIsTheContractsError(400, "invalid_request");
			assertThat(log.lines()).singleElement().asString().startsWith("WARN ");
			assertThat(log.events()).allMatch((event) -> event.getThrowableProxy() == null);
		}
	}

	@Test
	void rejectsAHeaderThatAHandlerReads() {
		try (CapturedLog log = CapturedLog.of("io.github.apierrors")) {
			RawExchange exchange = RawExchange.get(service.port(), "/header", "X-Probe: a\u0085b",
					"Authorization: " + basic("user"));
			exchange.assertThatItIsTheContractsError(400, "invalid_request");
			assertThat(log.lines()).singleElement().asString().startsWith("WARN ");
		}
	}

	@Test
	void staysOutWhenTheLibraryIsOff() {
		try (RunningService service = start("api-errors.enabled", "false")) {
			HttpExchange exchange = service.get("/v1/orders");
			assertThat(exchange.status()).isEqualTo(401);
			assertThat(exchange.body()).isEmpty();
		}
	}

	private static RunningService start(String... properties) {
		return RunningService.startReactive(Application.class, properties);
	}

	private static ServerHttpSecurity rules(ServerHttpSecurity http) {
		return http
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/*/admin/**")
				.hasRole("ADMIN")
				.pathMatchers("/*/office/**")
				.access((authentication, context) -> Mono.error(new IpNotAllowedException()))
				.pathMatchers("/*/open/**")
				.permitAll()
				.anyExchange()
				.authenticated())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(Customizer.withDefaults());
	}

	@WebFluxService
	@SecuredWebFluxService
	@Import({ ReactiveEndpoints.class, Users.class })
	static class Application {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return rules(http).build();
		}

	}

	@WebFluxService
	@SecuredWebFluxService
	@Import({ ReactiveEndpoints.class, Users.class })
	static class OwnHandlers {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return rules(http).exceptionHandling((handling) -> handling
				.authenticationEntryPoint(
						(exchange, failure) -> write(exchange.getResponse(), HttpStatus.UNAUTHORIZED, "who are you?"))
				.accessDeniedHandler((exchange, denied) -> write(exchange.getResponse(), HttpStatus.FORBIDDEN, "no")))
				.build();
		}

		private static Mono<Void> write(ServerHttpResponse response, HttpStatus status, String text) {
			response.setStatusCode(status);
			response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
			return response.writeWith(Mono.just(response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8))));
		}

	}

	@WebFluxService
	@SecuredWebFluxService
	@Import({ ReactiveEndpoints.class, Users.class })
	static class OwnStatuses {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return rules(http)
				.exceptionHandling((handling) -> handling
					.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED))
					.accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.NOT_FOUND)))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Users {

		@Bean
		ReactiveUserDetailsService keyStore() {
			return ReactiveEndpoints.keyStore();
		}

	}

}
