package io.github.apierrors.slice;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.ResourceConflictException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import static io.github.apierrors.test.ApiErrorAssertions.assertThatError;

/**
 * A reactive slice with what {@code spring-boot-starter-security-test} adds to it, and
 * nothing of the library that a test would have to import.
 */
@WebFluxTest(controllers = SecuredWebFluxSliceTests.Orders.class, properties = "spring.security.user.password=secret")
@ImportAutoConfiguration({ ReactiveUserDetailsServiceAutoConfiguration.class,
		ReactiveWebSecurityAutoConfiguration.class })
@Import({ SecuredWebFluxSliceTests.Orders.class, SecuredWebFluxSliceTests.RevokingFilter.class })
class SecuredWebFluxSliceTests {

	private static final String USER = "Basic dXNlcjpzZWNyZXQ=";

	@Autowired
	WebTestClient client;

	@Test
	void asksForCredentials() {
		assertThatError(this.client.get().uri("/orders").exchange()).hasCode(ApiErrorCode.MISSING_API_KEY)
			.hasStatus(401)
			.hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Realm\"")
			.followsTheContract();
	}

	@Test
	void turnsUnknownCredentialsDown() {
		assertThatError(get("/orders", "Basic dXNlcjp3cm9uZw==")).hasCode(ApiErrorCode.INVALID_API_KEY)
			.hasStatus(401)
			.followsTheContract();
	}

	@Test
	void deniesWhatACallerMayNotDo() {
		assertThatError(get("/admin", USER)).hasCode(ApiErrorCode.INSUFFICIENT_SCOPE)
			.hasStatus(403)
			.followsTheContract();
		assertThatError(get("/guarded", USER)).hasCode(ApiErrorCode.INSUFFICIENT_SCOPE)
			.hasStatus(403)
			.followsTheContract();
	}

	@Test
	void answersWhatAFilterSignals() {
		assertThatError(get("/orders?revoked=true", USER)).hasCode(ApiErrorCode.API_KEY_REVOKED)
			.hasStatus(401)
			.followsTheContract();
	}

	@Test
	void answersABareStatusOfAFilter() {
		assertThatError(get("/orders?down=true", USER)).hasCode(ApiErrorCode.SERVICE_UNAVAILABLE)
			.hasStatus(503)
			.followsTheContract();
	}

	@Test
	void answersWhatAHandlerThrowsOrSignals() {
		assertThatError(get("/shipped", USER)).hasCode(ApiErrorCode.RESOURCE_CONFLICT)
			.hasStatus(409)
			.followsTheContract();
		assertThatError(get("/broken", USER)).hasCode(ApiErrorCode.INTERNAL_ERROR).hasStatus(500).followsTheContract();
	}

	@Test
	void answersAPathThatDoesNotExist() {
		assertThatError(get("/nowhere", USER)).hasCode(ApiErrorCode.RESOURCE_NOT_FOUND)
			.hasStatus(404)
			.followsTheContract();
	}

	private ResponseSpec get(String uri, String authorization) {
		return this.client.get().uri(uri).header(HttpHeaders.AUTHORIZATION, authorization).exchange();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@EnableReactiveMethodSecurity
	static class Application {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.authorizeExchange(
						(exchanges) -> exchanges.pathMatchers("/admin").hasRole("ADMIN").anyExchange().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

	static class RevokingFilter implements WebFilter {

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			if (exchange.getRequest().getQueryParams().containsKey("revoked")) {
				return Mono.error(new ApiKeyRevokedException());
			}
			if (exchange.getRequest().getQueryParams().containsKey("down")) {
				exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
				return exchange.getResponse().setComplete();
			}
			return chain.filter(exchange);
		}

	}

	@RestController
	static class Orders {

		@GetMapping("/orders")
		Mono<String> orders() {
			return Mono.just("[]");
		}

		@GetMapping("/admin")
		Mono<String> admin() {
			return Mono.just("[]");
		}

		@PreAuthorize("hasRole('ADMIN')")
		@GetMapping("/guarded")
		Mono<String> guarded() {
			return Mono.just("[]");
		}

		@GetMapping("/shipped")
		Mono<String> shipped() {
			return Mono.error(new ResourceConflictException("It was shipped."));
		}

		@GetMapping("/broken")
		Mono<String> broken() {
			throw new IllegalStateException("secret");
		}

	}

}
