package io.github.apierrors.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring MVC itself throws, provoked on a running service.
 */
class SpringMvcFailuresTests {

	@Nested
	@SpringBootTest(classes = SpringMvcFailuresTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
	class Input {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						/query                   | 400 | invalid_parameter | The 'limit' parameter is required.
						/query?limit=x           | 400 | invalid_parameter | The 'limit' parameter must be an integer.
						/query?limit=0           | 400 | invalid_parameter | The 'limit' parameter must be greater than or equal to 1.
						/date?day=x              | 400 | invalid_parameter | The 'day' parameter must be a date like 2024-01-31.
						/enum?color=PINK         | 400 | invalid_parameter | The 'color' parameter must be one of: RED, GREEN.
						/path/x                  | 400 | invalid_parameter | The 'id' parameter must be a UUID.
						/path/%20                | 400 | invalid_parameter | The 'id' parameter is required.
						/header                  | 400 | invalid_parameter | The 'X-Tenant' header is required.
						/cookie                  | 400 | invalid_parameter | The 'basket' cookie is required.
						/matrix/a                | 400 | invalid_parameter | The 'q' parameter is required.
						/credential              | 401 | missing_api_key   | No Authorization header present
						/condition               | 400 | invalid_parameter | A query parameter has an invalid value
						/no-such-variable        | 500 | internal_error    | Unexpected server error
						/return-value            | 500 | internal_error    | Unexpected server error
						""")
		void answersUnusableParameters(String path, int status, String code, String message) {
			assertAnswer(HttpExchange.get(this.port, path), status, code, message);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', nullValues = "null",
				textBlock = """
						null                                    | application/json | 400 | invalid_request        | Request is malformed or unparseable
						{                                       | application/json | 400 | invalid_request        | Request is malformed or unparseable
						[]                                      | application/json | 400 | invalid_request        | Request is malformed or unparseable
						{"quantity":1}                          | application/json | 422 | missing_required_field | The 'name' field is required.
						{"name":"","quantity":1}                | application/json | 422 | validation_error       | The 'name' field must not be blank.
						{"name":"a","quantity":11}              | application/json | 422 | validation_error       | The 'quantity' field must be less than or equal to 10.
						{"name":"","quantity":11}               | application/json | 422 | validation_error       | 2 fields failed validation.
						{}                                      | application/json | 422 | missing_required_field | 2 required fields are missing.
						{"quantity":11}                         | application/json | 422 | validation_error       | 2 fields failed validation.
						x                                       | text/plain       | 415 | invalid_request        | The media type of the request body is not supported
						x                                       | garbage          | 415 | invalid_request        | The media type of the request body is not supported
						""")
		void answersUnusableBodies(@Nullable String body, String type, int status, String code, String message) {
			assertAnswer(HttpExchange.send(this.port, "POST", "/orders", body, "Content-Type", type), status, code,
					message);
		}

		@Test
		void answersAMissingPart() {
			HttpExchange exchange = HttpExchange.send(this.port, "POST", "/parts",
					"--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n", "Content-Type",
					"multipart/form-data; boundary=b");
			assertAnswer(exchange, 422, "missing_required_field", "The 'file' part is required.");
		}

		@Test
		void answersAMalformedMultipartBody() {
			HttpExchange exchange = HttpExchange.send(this.port, "POST", "/parts",
					"--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut short", "Content-Type",
					"multipart/form-data; boundary=b");
			assertAnswer(exchange, 400, "invalid_request", "Request is malformed or unparseable");
		}

		@Test
		void answersABodyThatIsNotMultipartAtAll() {
			HttpExchange exchange = HttpExchange.send(this.port, "POST", "/parts", "{}", "Content-Type",
					"application/json");
			assertThat(exchange.status()).isIn(400, 415);
			assertThat(exchange.code()).isEqualTo("invalid_request");
		}

	}

	@Nested
	@SpringBootTest(classes = SpringMvcFailuresTests.VersionedService.class,
			webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "spring.mvc.apiversion.use.header=X-Version",
					"spring.mvc.apiversion.supported=1,2", "spring.mvc.apiversion.required=true" })
	class ApiVersioning {

		@LocalServerPort
		int port;

		@Test
		void answersAMissingVersion() {
			assertAnswer(HttpExchange.get(this.port, "/versioned"), 400, "invalid_parameter",
					"The API version is required.");
		}

		@Test
		void answersAVersionThatIsNotSupported() {
			HttpExchange exchange = HttpExchange.get(this.port, "/versioned", "X-Version", "9");
			assertAnswer(exchange, 400, "invalid_parameter", "The API version is not valid.");
			assertThat(exchange.body()).doesNotContain("9.0");
		}

		@Test
		void answersAVersionThatIsNoVersion() {
			assertAnswer(HttpExchange.get(this.port, "/versioned", "X-Version", "x"), 400, "invalid_parameter",
					"The API version is not valid.");
		}

		@Test
		void answersAVersionThatTheResourceDoesNotHave() {
			assertAnswer(HttpExchange.get(this.port, "/versioned", "X-Version", "2"), 400, "invalid_parameter",
					"The API version is not supported by this resource.");
		}

	}

	private static void assertAnswer(HttpExchange exchange, int status, String code, String message) {
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.error().get("message").asString()).isEqualTo(message);
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/query")
		void query(@RequestParam @Min(1) int limit) {
		}

		@GetMapping("/date")
		void date(@RequestParam LocalDate day) {
		}

		@GetMapping("/enum")
		void color(@RequestParam Color color) {
		}

		@GetMapping("/path/{id}")
		void path(@PathVariable UUID id) {
		}

		@GetMapping("/header")
		void header(@RequestHeader("X-Tenant") String tenant) {
		}

		@GetMapping("/cookie")
		void cookie(@CookieValue String basket) {
		}

		@GetMapping("/matrix/{path}")
		void matrix(@MatrixVariable int q) {
		}

		@GetMapping("/credential")
		void credential(@RequestHeader("Authorization") String authorization) {
		}

		@GetMapping(path = "/condition", params = "mode=full")
		void condition() {
		}

		@GetMapping("/no-such-variable")
		void noSuchVariable(@PathVariable String id) {
		}

		@GetMapping("/return-value")
		@NotEmpty
		List<String> returnValue() {
			return List.of();
		}

		@PostMapping(path = "/orders", consumes = "application/json")
		void create(@RequestBody @Valid Order order) {
		}

		@PostMapping("/parts")
		void part(@RequestPart Map<String, String> file) {
		}

	}

	@MvcService
	@RestController
	static class VersionedService {

		@GetMapping(path = "/versioned", version = "1")
		String versioned() {
			return "1";
		}

	}

	enum Color {

		RED, GREEN

	}

	record Order(@NotBlank String name, @NotNull @Max(10) Integer quantity) {
	}

}
