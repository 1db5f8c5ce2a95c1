package io.github.apierrors.security;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.github.apierrors.security.KeyStore.basic;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revoked key has one answer, whoever finds out, and a denied caller too: ahead of the
 * security filters, among them, behind them, in a handler, later, on Tomcat and Jetty.
 */
class SecurityEntryPointTests {

	private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();

	@BeforeAll
	static void start() {
		SERVICES.put("tomcat", RunningService.start(OnTomcat.class));
		SERVICES.put("jetty", RunningService.start(OnJetty.class));
	}

	@AfterAll
	static void stop() {
		SERVICES.values().forEach(RunningService::close);
	}

	@ParameterizedTest
	@MethodSource("origins")
	void answersARevokedKeyAlike(String container, String origin) {
		HttpExchange exchange = service(container).get("/open/" + origin);
		assertThat(exchange.status()).as(origin).isEqualTo(401);
		assertThat(exchange.body()).isEqualTo(service(container).get("/open/handler")
			.body()
			.replaceFirst("req_[0-9A-Z]{26}", exchange.header("X-Request-ID")));
		assertThat(exchange.headers().get("X-Request-ID")).hasSize(1);
		assertThat(exchange.headers().get("WWW-Authenticate")).hasSize(1);
		assertThat(exchange.headers().get("Cache-Control")).containsExactly("no-store");
		assertThat(exchange.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
	}

	static Stream<String[]> origins() {
		return Stream.of("tomcat", "jetty")
			.flatMap((container) -> Stream
				.of("ahead", "among", "behind", "handler", "callable", "locked-ahead", "locked-among", "locked-behind",
						"locked-handler", "locked-callable")
				.map((origin) -> new String[] { container, origin }));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tomcat", "jetty" })
	void answersAKeyThatAProviderRevokes(String container) {
		HttpExchange exchange = service(container).get("/admin", "Authorization", basic("revoked-by-provider"));
		assertThat(exchange.withoutId()).isEqualTo(service(container).get("/open/handler").withoutId());
	}

	// T15, T16
	@ParameterizedTest
	@CsvSource({ "tomcat, user", "tomcat, none", "jetty, user", "jetty, none" })
	void answersADeniedCallerAlike(String container, String user) {
		String[] headers = user.equals("none") ? new String[0] : new String[] { "Authorization", basic(user) };
		String byRule = service(container).get("/admin", headers).withoutId();
		assertThat(byRule).startsWith(user.equals("none") ? "401\n" : "403\n");
		assertThat(service(container).get("/open/by-method", headers).withoutId()).isEqualTo(byRule);
		assertThat(service(container).get("/open/by-method-later", headers).withoutId()).isEqualTo(byRule);
	}

	// T28, T29
	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/png", "text/event-stream", "application/json;q=0", "garbage", "*/*" })
	void answersInJsonWhateverTheClientAccepts(String accept) {
		for (String path : new String[] { "/admin", "/open/ahead", "/open/handler" }) {
			HttpExchange exchange = service("tomcat").get(path, "Accept", accept);
			assertThat(exchange.status()).isEqualTo(401);
			assertThat(exchange.withoutId()).isEqualTo(service("tomcat").get(path).withoutId());
		}
	}

	// T30
	@ParameterizedTest
	@CsvSource({ "tomcat, /admin", "tomcat, /open/ahead", "jetty, /admin", "jetty, /open/ahead" })
	void answersHeadWithTheHeadersAlone(String container, String path) {
		HttpExchange get = service(container).get(path);
		HttpExchange head = HttpExchange.send(service(container).port(), "HEAD", path, null);
		assertThat(head.status()).isEqualTo(get.status());
		assertThat(head.body()).isEmpty();
		assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
		assertThat(head.headers().keySet()).isEqualTo(get.headers().keySet());
	}

	private static RunningService service(String container) {
		return Objects.requireNonNull(SERVICES.get(container));
	}

	private static Filter revoking(String origin) {
		return (request, response, chain) -> {
			String path = ((HttpServletRequest) request).getRequestURI();
			if (path.equals("/open/" + origin)) {
				throw new ApiKeyRevokedException();
			}
			if (path.equals("/open/locked-" + origin)) {
				throw new LockedException("locked");
			}
			chain.doFilter(request, response);
		};
	}

	@MvcService
	@SecuredService
	@Import(Application.class)
	static class OnTomcat {

	}

	@JettyService
	@SecuredService
	@Import(Application.class)
	static class OnJetty {

	}

	@Import({ SecuredEndpoints.class, Keys.class })
	static class Application {

		@Bean
		UserDetailsService keyStore() {
			return new KeyStore();
		}

		@Bean
		FilterRegistrationBean<Filter> ahead() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(revoking("ahead"));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
			return registration;
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/open/**")
					.permitAll()
					.requestMatchers("/admin")
					.hasRole("ADMIN")
					.anyRequest()
					.authenticated())
				.requestCache((cache) -> cache.disable())
				.httpBasic(Customizer.withDefaults())
				.authenticationProvider(new RevokingProvider())
				.addFilterBefore(revoking("among"), BasicAuthenticationFilter.class)
				.addFilterAfter(revoking("behind"), ExceptionTranslationFilter.class)
				.build();
		}

	}

	/**
	 * Leaves all users but one to the key store.
	 */
	private static final class RevokingProvider implements AuthenticationProvider {

		@Override
		public @Nullable Authentication authenticate(Authentication authentication) {
			if (authentication.getName().equals("revoked-by-provider")) {
				throw new ApiKeyRevokedException();
			}
			return null;
		}

		@Override
		public boolean supports(Class<?> authentication) {
			return true;
		}

	}

	@RestController
	static class Keys {

		@GetMapping("/open/handler")
		String handler() {
			throw new ApiKeyRevokedException();
		}

		@GetMapping("/open/callable")
		Callable<String> callable() {
			return () -> {
				throw new ApiKeyRevokedException();
			};
		}

		@GetMapping("/open/locked-handler")
		String lockedHandler() {
			throw new LockedException("locked");
		}

		@GetMapping("/open/locked-callable")
		Callable<String> lockedCallable() {
			return () -> {
				throw new LockedException("locked");
			};
		}

		@PreAuthorize("hasRole('ADMIN')")
		@GetMapping("/open/by-method")
		String byMethod() {
			return "[]";
		}

		@GetMapping("/open/by-method-later")
		Callable<String> byMethodLater() {
			return () -> {
				throw new AccessDeniedException("later");
			};
		}

	}

}
