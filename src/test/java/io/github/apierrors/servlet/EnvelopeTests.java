package io.github.apierrors.servlet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ApiKeyExpiredException;
import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.InternalErrorException;
import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.InvalidParameterException;
import io.github.apierrors.InvalidRequestException;
import io.github.apierrors.IpNotAllowedException;
import io.github.apierrors.MissingApiKeyException;
import io.github.apierrors.MissingRequiredFieldException;
import io.github.apierrors.RateLimit;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceAlreadyExistsException;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.ServiceUnavailableException;
import io.github.apierrors.ValidationErrorException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.servlet.encoding.enabled=true")
class EnvelopeTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@MethodSource("paths")
	@DisplayName("T01 T02 any failure has one member with five members of the documented types")
	void answersWithTheDocumentedMembersInTheirOrder(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.json().propertyNames()).containsExactly("error");
		JsonNode error = exchange.error();
		assertThat(error.propertyNames()).containsExactly("code", "message", "status", "request_id", "details");
		assertThat(error.get("code").isString()).isTrue();
		assertThat(error.get("code").asString()).matches("[a-z][a-z0-9_]{1,63}");
		assertThat(error.get("message").asString()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(500);
		assertThat(error.get("status").isInt()).isTrue();
		assertThat(error.get("status").asInt()).isEqualTo(exchange.status());
		assertThat(error.get("request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
		assertThat(error.get("details").isArray()).isTrue();
	}

	static Stream<String> paths() {
		return Stream.concat(Stream.of("/nowhere", "/fault", "/message/x"),
				Stream.of(ApiErrorCode.values()).map((code) -> "/codes/" + code.name()));
	}

	@Test
	@DisplayName("T03 no field information leaves an empty array")
	void hasAnEmptyArrayWithoutDetails() {
		assertThat(HttpExchange.get(this.port, "/nowhere").body()).contains("\"details\":[]");
	}

	@Test
	@DisplayName("T04 an application's mapper leaves the body alone")
	void isNotAffectedByTheMapperOfTheApplication() {
		// The mapper renames, wraps and omits, as a success shows.
		assertThat(HttpExchange.get(this.port, "/success").body()).isEqualTo("{\"Success\":{\"UnitPrice\":1}}");
		HttpExchange exchange = HttpExchange.get(this.port, "/codes/RESOURCE_NOT_FOUND");
		assertThat(exchange.body()).isEqualTo("""
				{"error":{"code":"resource_not_found","message":"The order 'ord_1' does not exist.","status":404,\
				"request_id":"%s","details":[]}}""".formatted(exchange.header("X-Request-ID")));
	}

	@Test
	@DisplayName("T05 JSON as UTF-8")
	void isJsonInUtf8() {
		HttpExchange exchange = HttpExchange.get(this.port, "/message/non-ascii");
		assertThat(exchange.header("Content-Type")).isEqualTo("application/json");
		assertThat(exchange.error().get("message").asString()).isEqualTo("Größe 漢字 🚀");
		assertThat(exchange.header("Content-Length"))
			.isEqualTo(Integer.toString(exchange.body().getBytes(StandardCharsets.UTF_8).length));
	}

	@Test
	@DisplayName("T06 no-store on every error")
	void mayNotBeStored() {
		assertThat(HttpExchange.get(this.port, "/nowhere").headers().get("Cache-Control")).containsExactly("no-store");
	}

	@Test
	@DisplayName("T06 unless the exception brought its own, and not what its handler had set for the success")
	void keepsTheCacheControlOfTheException() {
		assertThat(HttpExchange.get(this.port, "/cacheable").headers().get("Cache-Control"))
			.containsExactly("max-age=60");
	}

	@Test
	@DisplayName("T07 nosniff once")
	void forbidsSniffingOnce() {
		assertThat(HttpExchange.get(this.port, "/sniff").headers().get("X-Content-Type-Options"))
			.containsExactly("nosniff");
	}

	@ParameterizedTest
	@EnumSource(ApiErrorCode.class)
	@DisplayName("T08 each code has its status of the table")
	void typedExceptionsHaveTheirCodeAndStatus(ApiErrorCode code) {
		HttpExchange exchange = HttpExchange.get(this.port, "/codes/" + code.name());
		assertThat(exchange.code()).isEqualTo(code.code());
		assertThat(exchange.status()).isEqualTo(code.status());
	}

	@Test
	void namesTheOnlyDetailInTheMessage() {
		HttpExchange exchange = HttpExchange.get(this.port, "/codes/VALIDATION_ERROR");
		assertThat(exchange.error().get("message").asString())
			.isEqualTo("The 'items[0].quantity' field must be at most 10.");
		assertThat(exchange.error().get("details").toString())
			.isEqualTo("[{\"field\":\"items[0].quantity\",\"message\":\"must be at most 10\"}]");
	}

	@Test
	void sendsTheRateLimitInItsHeaders() {
		HttpExchange exchange = HttpExchange.get(this.port, "/codes/RATE_LIMIT_EXCEEDED");
		assertThat(exchange.header("X-RateLimit-Limit")).isEqualTo("100");
		assertThat(exchange.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(exchange.header("X-RateLimit-Reset")).isEqualTo("1");
		assertThat(exchange.header("Retry-After")).isEqualTo("1");
	}

	@Test
	void clearsTheHeadersOfTheSuccessAndKeepsTheOthers() {
		HttpExchange exchange = HttpExchange.get(this.port, "/half-done");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.headers()).doesNotContainKeys("Content-Disposition", "Content-Encoding", "ETag",
				"Last-Modified", "Expires");
		assertThat(exchange.headers().get("Cache-Control")).containsExactly("no-store");
		assertThat(exchange.header("Content-Type")).isEqualTo("application/json");
		assertThat(exchange.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
		assertThat(exchange.headers().get("Vary")).containsExactly("Origin");
		assertThat(exchange.headers().get("Set-Cookie")).containsExactly("basket=7", "lang=de");
		assertThat(exchange.code()).isEqualTo("resource_conflict");
	}

	@Test
	void answersInPlaceOfAHalfWrittenBody() {
		HttpExchange exchange = HttpExchange.get(this.port, "/half-written");
		assertThat(exchange.code()).isEqualTo("resource_conflict");
		assertThat(exchange.body()).doesNotContain("half");
	}

	@MvcService
	@RestController
	static class Service {

		private static final Map<ApiErrorCode, ApiException> FAILURES = Map.ofEntries(
				Map.entry(ApiErrorCode.MISSING_API_KEY, new MissingApiKeyException()),
				Map.entry(ApiErrorCode.INVALID_API_KEY, new InvalidApiKeyException()),
				Map.entry(ApiErrorCode.API_KEY_REVOKED, new ApiKeyRevokedException()),
				Map.entry(ApiErrorCode.API_KEY_EXPIRED, new ApiKeyExpiredException()),
				Map.entry(ApiErrorCode.INSUFFICIENT_SCOPE, new InsufficientScopeException("orders:write")),
				Map.entry(ApiErrorCode.IP_NOT_ALLOWED, new IpNotAllowedException()),
				Map.entry(ApiErrorCode.INVALID_REQUEST, new InvalidRequestException("The file is not a CSV file.")),
				Map.entry(ApiErrorCode.VALIDATION_ERROR,
						new ValidationErrorException("items[0].quantity", "must be at most 10")),
				Map.entry(ApiErrorCode.INVALID_PARAMETER,
						new InvalidParameterException("limit", "must be at most 100")),
				Map.entry(ApiErrorCode.MISSING_REQUIRED_FIELD, new MissingRequiredFieldException("name")),
				Map.entry(ApiErrorCode.RESOURCE_NOT_FOUND, new ResourceNotFoundException("order", "ord_1")),
				Map.entry(ApiErrorCode.RESOURCE_ALREADY_EXISTS, new ResourceAlreadyExistsException("order", "ord_1")),
				Map.entry(ApiErrorCode.RESOURCE_CONFLICT, new ResourceConflictException("The order is shipped.")),
				Map.entry(ApiErrorCode.RATE_LIMIT_EXCEEDED,
						new RateLimitExceededException(new RateLimit(100, 0, Instant.ofEpochSecond(1)))),
				Map.entry(ApiErrorCode.INTERNAL_ERROR, new InternalErrorException(new IllegalStateException())),
				Map.entry(ApiErrorCode.SERVICE_UNAVAILABLE, new ServiceUnavailableException(Duration.ofSeconds(30))));

		@GetMapping("/codes/{code}")
		void fail(@PathVariable ApiErrorCode code) {
			throw FAILURES.get(code);
		}

		@GetMapping("/message/{kind}")
		void message(@PathVariable String kind) {
			throw new ApiException(ApiErrorCode.RESOURCE_CONFLICT,
					kind.equals("non-ascii") ? "Größe 漢字 🚀" : "Two\r\nlines " + "x".repeat(1000));
		}

		@GetMapping("/fault")
		void fault() {
			throw new IllegalStateException();
		}

		@GetMapping("/success")
		Success success() {
			return new Success(1, List.of());
		}

		@GetMapping("/sniff")
		void sniff(HttpServletResponse response) {
			response.addHeader("X-Content-Type-Options", "nosniff");
			throw new ResourceConflictException("Conflict.");
		}

		@GetMapping("/cacheable")
		void cacheable(HttpServletResponse response) {
			response.setHeader("Cache-Control", "public");
			ErrorResponseException failure = new ErrorResponseException(HttpStatus.NOT_FOUND,
					ProblemDetail.forStatus(404), null);
			failure.getHeaders().setCacheControl("max-age=60");
			throw failure;
		}

		@GetMapping("/half-done")
		void halfDone(HttpServletResponse response) {
			response.setContentType("text/csv");
			response.setCharacterEncoding("ISO-8859-1");
			response.setHeader("Content-Disposition", "attachment");
			response.setHeader("Content-Encoding", "gzip");
			response.setHeader("ETag", "\"1\"");
			response.setHeader("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT");
			response.setHeader("Expires", "Mon, 01 Jan 2024 00:00:00 GMT");
			response.setHeader("Cache-Control", "max-age=3600");
			response.setContentLength(3);
			response.setHeader("Access-Control-Allow-Origin", "https://shop.example");
			response.addHeader("Vary", "Origin");
			response.addHeader("Set-Cookie", "basket=7");
			response.addHeader("Set-Cookie", "lang=de");
			throw new ResourceConflictException("Conflict.");
		}

		@GetMapping("/half-written")
		void halfWritten(HttpServletResponse response) throws Exception {
			response.getWriter().write("half");
			throw new ResourceConflictException("Conflict.");
		}

		@Bean
		JsonMapperBuilderCustomizer hostileMapper() {
			return (builder) -> builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
				.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(NON_EMPTY))
				.enable(SerializationFeature.WRAP_ROOT_VALUE);
		}

	}

	record Success(int unitPrice, List<String> tags) {
	}

}
