package io.github.apierrors.servlet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.RateLimit;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.handling.RateLimitHeaders;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "api-errors.rate-limit.draft-fields=true")
class RateLimitTests {

	@LocalServerPort
	int port;

	@Test
	@DisplayName("T31 the headers of an exceeded limit agree with each other")
	void tellsAnExceededLimit() {
		Instant before = Instant.now();
		HttpExchange exchange = HttpExchange.get(this.port, "/exceeded");
		long wait = Long.parseLong(exchange.header("Retry-After"));
		assertThat(exchange.status()).isEqualTo(429);
		assertThat(wait).isBetween(1L, 13L);
		assertThat(exchange.header("X-RateLimit-Limit")).isEqualTo("100");
		assertThat(exchange.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(Long.parseLong(exchange.header("X-RateLimit-Reset")))
			.isBetween(before.plusMillis(12_300).getEpochSecond(), Instant.now().plusMillis(12_300).getEpochSecond());
		assertThat(exchange.header("RateLimit")).isEqualTo("\"default\";r=0;t=" + wait);
		assertThat(exchange.header("RateLimit-Policy")).isEqualTo("\"default\";q=100");
	}

	@Test
	void tellsTheStateOnASuccess() {
		HttpExchange exchange = HttpExchange.get(this.port, "/allowed");
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.header("X-RateLimit-Limit")).isEqualTo("100");
		assertThat(exchange.header("X-RateLimit-Remaining")).isEqualTo("41");
		assertThat(exchange.header("RateLimit")).startsWith("\"default\";r=41;t=");
		assertThat(exchange.header("Retry-After")).isEmpty();
	}

	@Test
	void keepsTheStateOnAnErrorThatFollows() {
		HttpExchange exchange = HttpExchange.get(this.port, "/missing");
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.header("X-RateLimit-Remaining")).isEqualTo("41");
	}

	@Test
	@DisplayName("T34 a 401 tells no limit, even where the limiter was asked before")
	void tellsNothingOnA401() {
		HttpExchange exchange = HttpExchange.get(this.port, "/unauthenticated");
		assertThat(exchange.status()).isEqualTo(401);
		assertThat(exchange.headers().keySet())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).contains("ratelimit"));
	}

	@Test
	void exposesTheHeadersToBrowsers() {
		HttpExchange exchange = HttpExchange.get(this.port, "/allowed", "Origin", "https://app.example.com");
		List<String> exposed = exchange.headers().getOrDefault("Access-Control-Expose-Headers", List.of());
		assertThat(String.join(", ", exposed)).isEqualTo(String.join(", ", RateLimitHeaders.EXPOSED))
			.contains("X-Request-ID", "Retry-After", "X-RateLimit-Remaining");
	}

	@MvcService
	@RestController
	static class Service {

		private final RateLimitPublisher publisher;

		Service(RateLimitPublisher publisher) {
			this.publisher = publisher;
		}

		@GetMapping("/exceeded")
		void exceeded(HttpServletResponse response) {
			this.publisher.publish(response, new RateLimit(100, 1, Instant.now().plusSeconds(50)));
			throw new RateLimitExceededException(new RateLimit(100, 0, Instant.now().plusMillis(12_300)));
		}

		@GetMapping("/allowed")
		String allowed(HttpServletResponse response) {
			publish(response);
			return "fine";
		}

		@GetMapping("/missing")
		void missing(HttpServletResponse response) {
			publish(response);
			throw new ResourceNotFoundException("order", "A-1");
		}

		@GetMapping("/unauthenticated")
		void unauthenticated(HttpServletResponse response) {
			publish(response);
			throw new InvalidApiKeyException();
		}

		private void publish(HttpServletResponse response) {
			this.publisher.publish(response, new RateLimit(100, 41, Instant.now().plusSeconds(30)));
		}

		@Bean
		static WebMvcConfigurer browsers() {
			return new WebMvcConfigurer() {

				@Override
				public void addCorsMappings(CorsRegistry registry) {
					registry.addMapping("/**")
						.allowedOrigins("https://app.example.com")
						.exposedHeaders(RateLimitHeaders.EXPOSED.toArray(String[]::new));
				}

			};
		}

	}

}
