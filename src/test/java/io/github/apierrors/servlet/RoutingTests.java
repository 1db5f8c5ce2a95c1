package io.github.apierrors.servlet;

import java.util.Map;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTests {

	private static final String UPLOAD = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
			+ "x".repeat(4096) + "\r\n--b--\r\n";

	@Nested
	@SpringBootTest(classes = RoutingTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "spring.servlet.multipart.max-file-size=1KB", "server.tomcat.max-swallow-size=-1" })
	class Preserved {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { "/s3cret-path", "/orders/s3cret-path", "/static/s3cret-path.css", "/error" })
		@DisplayName("T19 404 without the path")
		void answersAnUnknownPathWithoutEchoingIt(String path) {
			HttpExchange exchange = HttpExchange.get(this.port, path);
			assertThat(exchange.status()).isEqualTo(404);
			assertThat(exchange.code()).isEqualTo("resource_not_found");
			assertThat(exchange.body()).doesNotContain("s3cret");
		}

		@Test
		void answersADirectRequestForTheErrorPathLikeAnyUnknownPath() {
			String unknown = HttpExchange.get(this.port, "/nowhere").withoutId();
			assertThat(HttpExchange.get(this.port, "/error").withoutId()).isEqualTo(unknown);
			assertThat(HttpExchange.get(this.port, "/error", "Accept", "text/html").withoutId()).isEqualTo(unknown);
			assertThat(HttpExchange.send(this.port, "POST", "/error", "{}").withoutId()).isEqualTo(unknown);
		}

		@Test
		@DisplayName("T20 405 with Allow")
		void answersAnUnsupportedMethodWithTheOthers() {
			HttpExchange exchange = HttpExchange.send(this.port, "DELETE", "/orders", null);
			assertThat(exchange.status()).isEqualTo(405);
			assertThat(exchange.code()).isEqualTo("invalid_request");
			assertThat(exchange.header("Allow").split(",\\s*")).containsExactlyInAnyOrder("GET", "POST", "PATCH");
		}

		@Test
		@DisplayName("T21 415 with Accept")
		void answersAnUnsupportedMediaTypeWithTheOthers() {
			HttpExchange exchange = HttpExchange.send(this.port, "POST", "/orders", "<a/>", "Content-Type", "text/xml");
			assertThat(exchange.status()).isEqualTo(415);
			assertThat(exchange.code()).isEqualTo("invalid_request");
			assertThat(exchange.header("Accept")).contains("application/json");
			assertThat(exchange.headers()).doesNotContainKey("Accept-Patch");
		}

		@Test
		@DisplayName("T21 415 of a PATCH with Accept-Patch too")
		void answersAnUnsupportedPatchTypeWithTheOthers() {
			HttpExchange exchange = HttpExchange.send(this.port, "PATCH", "/orders", "<a/>", "Content-Type",
					"text/xml");
			assertThat(exchange.status()).isEqualTo(415);
			assertThat(exchange.header("Accept-Patch")).contains("application/json");
		}

		@Test
		@DisplayName("T22 406 with JSON")
		void answersAnUnacceptableTypeWithJson() {
			HttpExchange exchange = HttpExchange.get(this.port, "/orders", "Accept", "image/png");
			assertThat(exchange.status()).isEqualTo(406);
			assertThat(exchange.code()).isEqualTo("invalid_request");
			assertThat(exchange.header("Content-Type")).isEqualTo("application/json");
		}

		@Test
		@DisplayName("T23 413 without the limit")
		void answersALargeUploadWithoutTheLimit() {
			HttpExchange exchange = HttpExchange.send(this.port, "POST", "/uploads", UPLOAD, "Content-Type",
					"multipart/form-data; boundary=b");
			assertThat(exchange.status()).isEqualTo(413);
			assertThat(exchange.code()).isEqualTo("invalid_request");
			assertThat(exchange.body()).doesNotContain("1024").doesNotContain("1KB").doesNotContain("4096");
		}

	}

	@Nested
	@SpringBootTest(classes = RoutingTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "api-errors.undocumented-status=documented")
	class Documented {

		@LocalServerPort
		int port;

		@Test
		@DisplayName("T24 the code's own status, Allow still sent")
		void answersWithTheStatusOfTheTable() {
			HttpExchange exchange = HttpExchange.send(this.port, "DELETE", "/orders", null);
			assertThat(exchange.status()).isEqualTo(400);
			assertThat(exchange.code()).isEqualTo("invalid_request");
			assertThat(exchange.header("Allow")).contains("GET");
			assertThat(exchange.error().get("status").asInt()).isEqualTo(400);
		}

	}

	@Nested
	@SpringBootTest(classes = RoutingTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "api-errors.undocumented-status=extended")
	class Extended {

		@LocalServerPort
		int port;

		@Test
		@DisplayName("T24 the true status with a code of its own")
		void answersWithAnAdditionalCode() {
			HttpExchange notAllowed = HttpExchange.send(this.port, "DELETE", "/orders", null);
			assertThat(notAllowed.status()).isEqualTo(405);
			assertThat(notAllowed.code()).isEqualTo("method_not_allowed");
			HttpExchange notAcceptable = HttpExchange.get(this.port, "/orders", "Accept", "image/png");
			assertThat(notAcceptable.status()).isEqualTo(406);
			assertThat(notAcceptable.code()).isEqualTo("not_acceptable");
			HttpExchange unsupported = HttpExchange.send(this.port, "POST", "/orders", "<a/>", "Content-Type",
					"text/xml");
			assertThat(unsupported.status()).isEqualTo(415);
			assertThat(unsupported.code()).isEqualTo("unsupported_media_type");
		}

	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping(path = "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
		Map<String, String> list() {
			return Map.of("order", "1");
		}

		@PostMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
		void create(@RequestBody Map<String, String> order) {
		}

		@PatchMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
		void change(@RequestBody Map<String, String> order) {
		}

		@PostMapping("/uploads")
		void upload(@RequestParam MultipartFile file) {
		}

	}

}
