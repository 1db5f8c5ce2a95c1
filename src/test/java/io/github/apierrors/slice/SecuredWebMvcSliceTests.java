package io.github.apierrors.slice;

import java.io.IOException;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiKeyRevokedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.github.apierrors.test.ApiErrorAssertions.assertThatError;

/**
 * A slice with what {@code spring-boot-starter-security-test} adds to it, and nothing of
 * the library that a test would have to import.
 */
@WebMvcTest(controllers = SecuredWebMvcSliceTests.Orders.class, properties = "spring.security.user.password=secret")
@ImportAutoConfiguration({ SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class,
		SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
@Import({ SecuredWebMvcSliceTests.Orders.class, SecuredWebMvcSliceTests.RevokingFilter.class })
class SecuredWebMvcSliceTests {

	private static final String USER = "Basic dXNlcjpzZWNyZXQ=";

	@Autowired
	MockMvcTester mvc;

	@Test
	void asksForCredentials() {
		assertThatError(this.mvc.get().uri("/orders")).hasCode(ApiErrorCode.MISSING_API_KEY)
			.hasStatus(401)
			.hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Realm\"")
			.followsTheContract();
	}

	@Test
	void turnsUnknownCredentialsDown() {
		assertThatError(this.mvc.get().uri("/orders").header(HttpHeaders.AUTHORIZATION, "Basic dXNlcjp3cm9uZw=="))
			.hasCode(ApiErrorCode.INVALID_API_KEY)
			.hasStatus(401)
			.followsTheContract();
	}

	@Test
	void deniesWhatACallerMayNotDo() {
		assertThatError(this.mvc.get().uri("/admin").header(HttpHeaders.AUTHORIZATION, USER))
			.hasCode(ApiErrorCode.INSUFFICIENT_SCOPE)
			.hasStatus(403)
			.followsTheContract();
		assertThatError(this.mvc.get().uri("/guarded").header(HttpHeaders.AUTHORIZATION, USER))
			.hasCode(ApiErrorCode.INSUFFICIENT_SCOPE)
			.followsTheContract();
	}

	@Test
	void answersWhatAFilterThrows() {
		assertThatError(this.mvc.get().uri("/orders?revoked=true").header(HttpHeaders.AUTHORIZATION, USER))
			.hasCode(ApiErrorCode.API_KEY_REVOKED)
			.hasStatus(401)
			.followsTheContract();
	}

	@Test
	void answersAFaultOfAFilter() {
		assertThatError(this.mvc.get().uri("/orders?broken=true").header(HttpHeaders.AUTHORIZATION, USER))
			.hasCode(ApiErrorCode.INTERNAL_ERROR)
			.hasStatus(500)
			.followsTheContract();
	}

	@Test
	void answersAStatusThatAFilterSends() {
		assertThatError(this.mvc.get().uri("/orders?down=true").header(HttpHeaders.AUTHORIZATION, USER))
			.hasCode(ApiErrorCode.SERVICE_UNAVAILABLE)
			.hasStatus(503)
			.followsTheContract();
	}

	@Test
	void answersAPathThatDoesNotExist() {
		assertThatError(this.mvc.get().uri("/nowhere").header(HttpHeaders.AUTHORIZATION, USER))
			.hasCode(ApiErrorCode.RESOURCE_NOT_FOUND)
			.hasStatus(404)
			.followsTheContract();
	}

	@Test
	void answersTheErrorDispatchOfAContainer() {
		assertThatError(this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/orders")
			.with((request) -> {
				request.setDispatcherType(DispatcherType.ERROR);
				return request;
			})).hasCode(ApiErrorCode.SERVICE_UNAVAILABLE).hasStatus(503).followsTheContract();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@EnableMethodSecurity
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/admin").hasRole("ADMIN").anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

	static class RevokingFilter implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			if (request.getParameter("revoked") != null) {
				throw new ApiKeyRevokedException();
			}
			if (request.getParameter("broken") != null) {
				throw new IllegalStateException("secret");
			}
			if (request.getParameter("down") != null) {
				((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "secret");
				return;
			}
			chain.doFilter(request, response);
		}

	}

	@RestController
	static class Orders {

		@GetMapping("/orders")
		String orders() {
			return "[]";
		}

		@GetMapping("/admin")
		String admin() {
			return "[]";
		}

		@PreAuthorize("hasRole('ADMIN')")
		@GetMapping("/guarded")
		String guarded() {
			return "[]";
		}

	}

}
