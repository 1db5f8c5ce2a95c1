package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.IpNotAllowedException;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

import static io.github.apierrors.security.KeyStore.basic;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service with a chain for each way to authenticate, none of which knows of the
 * library, and one of which has an entry point and a denied handler of its own.
 */
class SeveralChainsTests {

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.start(Application.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	// T15
	@ParameterizedTest
	@CsvSource({ "user, 403", "none, 401" })
	void answersAUrlRuleAndPreAuthorizeAlike(String user, int status) {
		String[] headers = user.equals("none") ? new String[0] : new String[] { "Authorization", basic(user) };
		HttpExchange byRule = service.get("/basic/admin/by-url", headers);
		HttpExchange byMethod = service.get("/basic/open/by-method", headers);
		assertThat(byRule.status()).isEqualTo(status);
		assertThat(byRule.withoutId()).isEqualTo(byMethod.withoutId());
	}

	// T16
	@Test
	void asksAnAnonymousCallerOfAProtectedMethodForItsKey() {
		HttpExchange exchange = service.get("/basic/open/by-method");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("missing_api_key");
		assertThat(exchange.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Realm\"");
	}

	@Test
	void answersWithoutAnyMechanismAsIfThereWereOne() {
		HttpExchange exchange = service.get("/bare/orders");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("missing_api_key");
		assertThat(exchange.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
		HttpExchange withKey = service.get("/bare/open/by-method", "X-API-Key", "k");
		assertThat(withKey.status()).isEqualTo(401);
		assertThat(withKey.code()).isEqualTo("invalid_api_key");
		assertThat(withKey.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\", error=\"invalid_token\"");
	}

	@ParameterizedTest
	@CsvSource({ "revoked, 401, api_key_revoked", "limited, 429, rate_limit_exceeded", "address, 403, ip_not_allowed",
			"bad, 401, invalid_api_key", "locked, 401, api_key_revoked", "expired, 401, api_key_expired",
			"denied, 403, insufficient_scope", "down, 503, service_unavailable", "typed-cause, 401, api_key_revoked",
			"second-factor, 401, invalid_api_key", "send-error, 401, invalid_api_key", "status, 401, invalid_api_key" })
	void answersAHandWrittenFilterAlikeBeforeAndBehindTheTranslation(String key, int status, String code) {
		HttpExchange before = service.get("/bare/orders", "X-API-Key", key);
		HttpExchange behind = service.get("/bare/orders", "X-API-Key", "behind-" + key);
		assertThat(before.status()).isEqualTo(status);
		assertThat(before.code()).isEqualTo(code);
		// Whom the chain does not know it cannot deny, only ask for a key.
		if (!key.equals("denied")) {
			assertThat(behind.withoutId()).isEqualTo(before.withoutId());
		}
	}

	@Test
	void asksForAKeyWhereAFilterSendsABareUnauthorized() {
		HttpExchange exchange = service.get("/bare/orders?empty");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("missing_api_key");
		assertThat(exchange.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
	}

	@ParameterizedTest
	@CsvSource({ "bad, 401, invalid_api_key", "locked, 401, api_key_revoked", "expired, 401, api_key_expired",
			"down, 503, service_unavailable", "limited, 429, rate_limit_exceeded",
			"typed-cause, 401, api_key_revoked" })
	void answersForAnAuthenticationFilterWithAManagerOfItsOwn(String key, int status, String code) {
		HttpExchange exchange = service.get("/converter/orders", "X-API-Key", key);
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "bad, 401, invalid_api_key", "locked, 401, api_key_revoked", "down, 503, service_unavailable" })
	void answersForPreAuthentication(String user, int status, String code) {
		HttpExchange exchange = service.get("/pre/orders", "X-User", user);
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
	}

	// T12: a manager without an event publisher
	@ParameterizedTest
	@CsvSource({ "bad, 401, invalid_api_key", "locked, 401, api_key_revoked", "expired, 401, api_key_expired",
			"down, 503, service_unavailable", "typed-cause, 401, api_key_revoked" })
	void learnsOfFailuresThatNobodyPublishes(String user, int status, String code) {
		HttpExchange exchange = service.get("/quiet/orders", "Authorization", basic(user));
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
	}

	// T17
	@ParameterizedTest
	@CsvSource({ "user", "none" })
	void answersADecisionThatNamesItsCode(String user) {
		String[] headers = user.equals("none") ? new String[0] : new String[] { "Authorization", basic(user) };
		HttpExchange exchange = service.get("/basic/intranet/orders", headers);
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("ip_not_allowed");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
		assertThat(exchange.body()).doesNotContain("10.0.0.0", "127.0.0.1");
	}

	// T17
	@ParameterizedTest
	@ValueSource(strings = { "user", "none" })
	void answersADenialThatATypedExceptionCaused(String user) {
		String[] headers = user.equals("none") ? new String[0] : new String[] { "Authorization", basic(user) };
		HttpExchange exchange = service.get("/basic/open/typed-denial", headers);
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("ip_not_allowed");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
		assertThat(exchange.body()).doesNotContain("10.0.0.7");
	}

	@Test
	void answersAnAddressRuleThatThrows() {
		HttpExchange exchange = service.get("/basic/vpn/orders");
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("ip_not_allowed");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
	}

	@Test
	void keepsTheAnswersOfAnEntryPointAndADeniedHandlerOfTheApplication() {
		HttpExchange unauthenticated = service.get("/own/orders");
		assertThat(unauthenticated.status()).isEqualTo(401);
		assertThat(unauthenticated.body()).isEqualTo("who are you?");
		HttpExchange denied = service.get("/own/admin/by-url", "Authorization", basic("user"));
		assertThat(denied.status()).isEqualTo(418);
		assertThat(denied.body()).isEqualTo("not for you");
	}

	@Test
	void keepsTheStatusThatAnEntryPointOfTheApplicationChose() {
		HttpExchange exchange = service.get("/gone/orders");
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.code()).isEqualTo("resource_not_found");
	}

	@Test
	void completesAnEntryPointThatLeavesAnEmptyUnauthorized() {
		HttpExchange exchange = service.get("/empty/orders");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("missing_api_key");
		assertThat(service.get("/empty/orders", "Authorization", basic("locked")).code()).isEqualTo("api_key_revoked");
	}

	private static AuthenticationException failure(String key) {
		return switch (key) {
			case "locked" -> new LockedException("locked by ops");
			case "expired" -> new CredentialsExpiredException("expired");
			case "down" -> new AuthenticationServiceException("no connection to keys.internal:5432");
			case "second-factor" -> new InsufficientAuthenticationException("no second factor");
			case "limited" -> new TypedCauseException(new RateLimitExceededException());
			case "typed-cause" -> new TypedCauseException(new ApiKeyRevokedException());
			default -> new BadCredentialsException("bad");
		};
	}

	@SuppressWarnings("serial")
	private static final class TypedCauseException extends AuthenticationException {

		TypedCauseException(Throwable cause) {
			super("see cause", cause);
		}

	}

	@RespondsWith(ApiErrorCode.IP_NOT_ALLOWED)
	record AddressDecision(boolean isGranted) implements AuthorizationResult {
	}

	/**
	 * What people write who have an API key and no mechanism.
	 */
	static final class ApiKeyFilter implements Filter {

		private final String prefix;

		ApiKeyFilter(String prefix) {
			this.prefix = prefix;
		}

		@Override
		public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
				throws ServletException, IOException {
			HttpServletRequest request = (HttpServletRequest) servletRequest;
			HttpServletResponse response = (HttpServletResponse) servletResponse;
			String key = request.getHeader("X-API-Key");
			if (key != null && key.startsWith("behind-") == this.prefix.startsWith("behind-")) {
				reject(key.substring(this.prefix.length()), response);
				return;
			}
			if (request.getQueryString() != null) {
				response.setStatus(401);
				return;
			}
			chain.doFilter(request, response);
		}

		private static void reject(String key, HttpServletResponse response) throws IOException {
			switch (key) {
				case "revoked" -> throw new ApiKeyRevokedException();
				case "limited" -> throw new RateLimitExceededException();
				case "address" -> throw new IpNotAllowedException();
				case "denied" -> throw new AccessDeniedException("no");
				case "send-error" -> response.sendError(401);
				case "status" -> response.setStatus(401);
				default -> throw failure(key);
			}
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

		@Bean
		@Order(1)
		SecurityFilterChain basic(HttpSecurity http) {
			return http.securityMatcher("/basic/**")
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/basic/open/**")
					.permitAll()
					.requestMatchers("/basic/admin/**")
					.hasRole("ADMIN")
					.requestMatchers("/basic/intranet/**")
					.access((authentication, context) -> new AddressDecision(false))
					.requestMatchers("/basic/vpn/**")
					.access((authentication, context) -> {
						throw new IpNotAllowedException();
					})
					.anyRequest()
					.authenticated())
				.requestCache((cache) -> cache.disable())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain bare(HttpSecurity http) {
			return http.securityMatcher("/bare/**")
				.authorizeHttpRequests((
						requests) -> requests.requestMatchers("/bare/open/**").permitAll().anyRequest().authenticated())
				.requestCache((cache) -> cache.disable())
				.addFilterBefore(new ApiKeyFilter(""), BasicAuthenticationFilter.class)
				.addFilterAfter(new ApiKeyFilter("behind-"), ExceptionTranslationFilter.class)
				.build();
		}

		@Bean
		@Order(3)
		SecurityFilterChain converter(HttpSecurity http) {
			AuthenticationManager manager = (authentication) -> {
				throw failure(authentication.getName());
			};
			AuthenticationConverter converter = Application::apiKey;
			return http.securityMatcher("/converter/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.addFilterBefore(new AuthenticationFilter(manager, converter), BasicAuthenticationFilter.class)
				.build();
		}

		@Bean
		@Order(4)
		SecurityFilterChain pre(HttpSecurity http) {
			RequestHeaderAuthenticationFilter filter = new RequestHeaderAuthenticationFilter();
			filter.setPrincipalRequestHeader("X-User");
			filter.setExceptionIfHeaderMissing(false);
			filter.setAuthenticationManager((authentication) -> {
				throw failure(authentication.getName());
			});
			return http.securityMatcher("/pre/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.addFilter(filter)
				.build();
		}

		@Bean
		@Order(5)
		SecurityFilterChain quiet(HttpSecurity http) {
			return http.securityMatcher("/quiet/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.authenticationManager((authentication) -> {
					throw failure(authentication.getName());
				})
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(6)
		SecurityFilterChain own(HttpSecurity http) {
			return http.securityMatcher("/own/**")
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/own/admin/**")
					.hasRole("ADMIN")
					.anyRequest()
					.authenticated())
				.httpBasic(Customizer.withDefaults())
				.exceptionHandling((handling) -> handling
					.authenticationEntryPoint((request, response, failure) -> write(response, 401, "who are you?"))
					.accessDeniedHandler((request, response, failure) -> write(response, 418, "not for you")))
				.build();
		}

		@Bean
		@Order(7)
		SecurityFilterChain gone(HttpSecurity http) {
			return http.securityMatcher("/gone/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling((handling) -> handling
					.authenticationEntryPoint((request, response, failure) -> response.sendError(404)))
				.build();
		}

		@Bean
		@Order(8)
		SecurityFilterChain empty(HttpSecurity http) {
			HttpStatusEntryPoint entryPoint = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
			return http.securityMatcher("/empty/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic((basic) -> basic.authenticationEntryPoint(entryPoint))
				.exceptionHandling((handling) -> handling.authenticationEntryPoint(entryPoint))
				.build();
		}

		private static void write(HttpServletResponse response, int status, String body) throws IOException {
			response.setStatus(status);
			response.getWriter().write(body);
		}

		private static @Nullable Authentication apiKey(HttpServletRequest request) {
			String key = request.getHeader("X-API-Key");
			return (key != null) ? UsernamePasswordAuthenticationToken.unauthenticated(key, key) : null;
		}

	}

}
