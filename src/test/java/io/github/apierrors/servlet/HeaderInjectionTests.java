package io.github.apierrors.servlet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.handling.ExceptionMapper;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "api-errors.challenge.realm=the \"orders\" realm\\r\\nInjected: yes")
class HeaderInjectionTests {

	@LocalServerPort
	int port;

	@Test
	@DisplayName("T44 line breaks in a header's value add no header")
	void addsNoHeaderThroughAHeader() {
		Map<String, List<String>> headers = HttpExchange.get(this.port, "/header").headers();
		assertThat(headers).doesNotContainKeys("Injected", "Bad Name");
		assertThat(headers.get("X-Note")).singleElement().asString().isEqualTo("one Injected: yes");
	}

	@Test
	@DisplayName("T44 line breaks and quotes in a challenge add no header and no parameter")
	void addsNoHeaderThroughAChallenge() {
		HttpExchange exchange = HttpExchange.get(this.port, "/scope", "Authorization", "Bearer x");
		assertThat(exchange.headers()).doesNotContainKey("Injected");
		assertThat(exchange.headers().get("WWW-Authenticate"))
			.containsExactly("Bearer realm=\"the \\\"orders\\\" realm Injected: yes\", error=\"insufficient_scope\", "
					+ "scope=\"a\\\" b Injected: yes\"");
	}

	@Test
	@DisplayName("T44 characters whose low byte is that of a line break add no header, and lose none")
	void addsNoHeaderThroughAWideCharacter() {
		Map<String, List<String>> headers = HttpExchange.get(this.port, "/wide").headers();
		assertThat(headers).doesNotContainKey("Injected");
		assertThat(headers.get("X-Note")).containsExactly("one ??Injected: yes");
	}

	@Test
	void answersWithoutHeadersThatNoContainerHasRoomFor() {
		HttpExchange exchange = HttpExchange.get(this.port, "/long");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.code()).isEqualTo("resource_conflict");
		assertThat(exchange.headers()).containsKey("X-Short").doesNotContainKey("X-Note");
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/wide")
		void wide() {
			throw new ArithmeticException();
		}

		@GetMapping("/long")
		void manyLong() {
			throw new ArrayStoreException();
		}

		@GetMapping("/header")
		void header() {
			throw new UnsupportedOperationException();
		}

		@GetMapping("/scope")
		void scope() {
			throw new InsufficientScopeException("a\" b\r\nInjected: yes");
		}

		@Bean
		ExceptionMapper wideMapper() {
			return (failure, context) -> (failure instanceof ArithmeticException)
					? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withHeader("X-Note", "one \u010D\u010AInjected: yes")
					: null;
		}

		@Bean
		ExceptionMapper longMapper() {
			return (failure, context) -> (failure instanceof ArrayStoreException) ? ApiError
				.of(ApiErrorCode.RESOURCE_CONFLICT)
				.withHeader("X-Note",
						Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map((note) -> note.repeat(2000)).toList())
				.withHeader("X-Short", "short") : null;
		}

		@Bean
		ExceptionMapper mapper() {
			return (failure, context) -> (failure instanceof UnsupportedOperationException)
					? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT)
						.withHeader("X-Note", "one\r\nInjected: yes")
						.withHeader("Bad Name", "x")
						.withHeader("Bad\r\nInjected", "x")
					: null;
		}

	}

}
