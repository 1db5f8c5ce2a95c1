package io.github.apierrors.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.SecuredService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A resource server as Spring Boot configures it, and nothing else.
 */
class BearerTokenTests {

	private static final SecretKey KEY = key("0123456789abcdef0123456789abcdef");

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.start(Application.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void letsACallerWithAGoodTokenIn() {
		assertThat(service.get("/orders", "Authorization", bearer(KEY, 600, "orders")).status()).isEqualTo(200);
	}

	// T11
	@Test
	void asksACallerWithoutTokenForItWithoutAnError() {
		HttpExchange exchange = service.get("/orders");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("missing_api_key");
		assertThat(exchange.headers().get("WWW-Authenticate")).singleElement()
			.asString()
			.startsWith("Bearer")
			.doesNotContain("error");
	}

	// T12
	@Test
	void tellsAnExpiredTokenFromABadOne() {
		HttpExchange expired = service.get("/orders", "Authorization", bearer(KEY, -600, "orders"));
		assertThat(expired.status()).isEqualTo(401);
		assertThat(expired.code()).isEqualTo("api_key_expired");
		assertThat(expired.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
		SecretKey other = key("abcdef0123456789abcdef0123456789");
		// What a stranger signed is not believed, not even that it has expired.
		HttpExchange forged = service.get("/orders", "Authorization", bearer(other, -600, "orders"));
		assertThat(forged.status()).isEqualTo(401);
		assertThat(forged.code()).isEqualTo("invalid_api_key");
		assertThat(forged.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
	}

	// T13
	@Test
	void tellsAnExpiredTokenLikeABadOneWhenCollapsed() {
		try (RunningService collapsed = RunningService.start(Application.class,
				"api-errors.security.collapse-auth-codes", "true")) {
			HttpExchange expired = collapsed.get("/orders", "Authorization", bearer(KEY, -600, "orders"));
			assertThat(expired.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error");
			assertThat(expired.code()).isEqualTo("invalid_api_key");
			assertThat(collapsed.get("/orders", "Authorization", "Bearer abc").withoutId())
				.isEqualTo(expired.withoutId());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer abc", "Bearer a.b.c", "Bearer ???", "bearer ", "Basic dXNlcjpzZWNyZXQ=" })
	void answersATokenThatCannotBeUnderstoodWithInvalidApiKey(String authorization) {
		HttpExchange exchange = service.get("/orders", "Authorization", authorization);
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.code()).isEqualTo("invalid_api_key");
		assertThat(exchange.header("WWW-Authenticate")).startsWith("Bearer");
	}

	// T14
	@Test
	void answersForAKeySetThatCannotBeReachedWithServiceUnavailable() {
		SecuredEndpoints endpoints = service.context().getBean(SecuredEndpoints.class);
		int before = endpoints.calls();
		HttpExchange exchange = service.get("/orders", "Authorization", "Bearer down");
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
		assertThat(exchange.headers()).doesNotContainKey("WWW-Authenticate");
		assertThat(exchange.body()).doesNotContain("keys.internal");
		assertThat(endpoints.calls()).isEqualTo(before);
	}

	// T15
	@Test
	void challengesADeniedCallerForItsScope() {
		HttpExchange exchange = service.get("/by-method", "Authorization", bearer(KEY, 600, "orders"));
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.code()).isEqualTo("insufficient_scope");
		assertThat(exchange.headers().get("WWW-Authenticate")).singleElement()
			.asString()
			.startsWith("Bearer")
			.contains("error=\"insufficient_scope\"");
	}

	@Test
	void namesTheScopeOfATypedException() {
		HttpExchange exchange = service.get("/v1/open/typed-forbidden", "Authorization", bearer(KEY, 600, "orders"));
		assertThat(exchange.status()).isEqualTo(403);
		assertThat(exchange.headers().get("WWW-Authenticate"))
			.containsExactly("Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"orders:read\"");
	}

	private static SecretKey key(String text) {
		return new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
	}

	private static String bearer(SecretKey key, long expiresIn, String scope) {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("user")
			.claim("scope", scope)
			.expirationTime(Date.from(Instant.now().plusSeconds(expiresIn)))
			.build();
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
		try {
			token.sign(new MACSigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return "Bearer " + token.serialize();
	}

	@MvcService
	@SecuredService
	@Import(SecuredEndpoints.class)
	static class Application {

		@Bean
		JwtDecoder jwtDecoder() {
			JwtDecoder decoder = NimbusJwtDecoder.withSecretKey(KEY).build();
			return (token) -> {
				if (token.equals("down")) {
					throw new JwtException("Couldn't retrieve remote JWK set: keys.internal");
				}
				return decoder.decode(token);
			};
		}

	}

}
