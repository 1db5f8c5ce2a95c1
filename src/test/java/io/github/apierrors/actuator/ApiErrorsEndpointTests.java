package io.github.apierrors.actuator;

import java.time.Instant;
import java.util.stream.IntStream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.handling.ExceptionMapper;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=apierrors", "api-errors.actuator.recent-failures=5",
				"api-errors.codes[java.util.NoSuchElementException]=resource_not_found" })
class ApiErrorsEndpointTests {

	private static final String ENDPOINT = "/actuator/apierrors";

	@LocalServerPort
	int port;

	@Test
	void listsTheCatalogue() {
		JsonNode codes = HttpExchange.get(this.port, ENDPOINT).json().get("codes");
		assertThat(codes).hasSize(ApiErrorCode.values().length);
		assertThat(codes.get(0)).hasToString(
				"{\"code\":\"missing_api_key\",\"status\":401,\"description\":\"No Authorization header present\","
						+ "\"action\":\"Add Authorization: Bearer YOUR_KEY header\"}");
	}

	@Test
	void findsAFailureByItsRequestId() {
		Instant before = Instant.now();
		String id = HttpExchange.get(this.port, "/items/7?secret=hush").header("X-Request-ID");
		HttpExchange found = HttpExchange.get(this.port, ENDPOINT + "/requests/" + id);
		assertThat(found.status()).isEqualTo(200);
		assertThat(found.json().propertyNames()).containsExactlyInAnyOrder("requestId", "time", "code", "status",
				"route", "exception");
		assertThat(found.json().get("requestId").asString()).isEqualTo(id);
		assertThat(found.json().get("code").asString()).isEqualTo("internal_error");
		assertThat(found.json().get("status").asInt()).isEqualTo(500);
		assertThat(found.json().get("route").asString()).isEqualTo("/items/{id}");
		assertThat(found.json().get("exception").asString()).isEqualTo("java.lang.IllegalStateException");
		assertThat(Instant.parse(found.json().get("time").asString())).isBetween(before, Instant.now());
		assertThat(found.body()).doesNotContain("hush");
	}

	@Test
	void remembersTheLatestFailuresOnly() {
		String[] ids = IntStream.range(0, 8)
			.mapToObj((i) -> HttpExchange.get(this.port, "/items/" + i).header("X-Request-ID"))
			.toArray(String[]::new);
		JsonNode failures = HttpExchange.get(this.port, ENDPOINT).json().get("failures");
		assertThat(failures).extracting((failure) -> failure.get("requestId").asString())
			.containsExactly(ids[7], ids[6], ids[5], ids[4], ids[3]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "java.lang.IllegalStateException | everything else",
			"java.util.NoSuchElementException | api-errors.codes[java.util.NoSuchElementException]",
			"io.github.apierrors.actuator.ApiErrorsEndpointTests$Declared | @io.github.apierrors.RespondsWith",
			"org.springframework.web.multipart.MultipartException | org.springframework.web.multipart.MultipartException",
			"java.util.concurrent.CompletionException | its cause, if it has one",
			"io.github.apierrors.ResourceConflictException | io.github.apierrors.handling.ApiExceptionMapper" })
	void saysWhoAnswersForAnExceptionClass(String type, String source) {
		JsonNode asked = HttpExchange.get(this.port, ENDPOINT + "/exceptions/" + type.replace("$", "%24"))
			.json()
			.get("askedInOrder");
		assertThat(asked).extracting((step) -> step.get("source").asString())
			.filteredOn((step) -> !step.contains("lambda"))
			.first()
			.isEqualTo(source);
		assertThat(asked.get(asked.size() - 1))
			.hasToString("{\"source\":\"everything else\",\"code\":\"internal_error\",\"status\":500}");
	}

	@Test
	void namesTheMappersOfTheApplicationAndTheCodeOfADeclaration() {
		JsonNode asked = HttpExchange
			.get(this.port, ENDPOINT + "/exceptions/" + Declared.class.getName().replace("$", "%24"))
			.json()
			.get("askedInOrder");
		assertThat(asked.get(0).get("source").asString()).isEqualTo(Service.class.getName() + " (lambda)");
		assertThat(asked.get(0).get("code").isNull()).isTrue();
		assertThat(asked.get(1).get("code").asString()).isEqualTo("resource_conflict");
		assertThat(asked.get(1).get("status").asInt()).isEqualTo(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/exceptions/java.lang.String", "/exceptions/no.such.Class", "/requests/req_unknown",
			"/elsewhere/x", "/exceptions/%5BLjava.lang.Exception%3B" })
	void knowsNothingElse(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, ENDPOINT + path);
		assertThat(exchange.status()).isEqualTo(404);
		assertThat(exchange.code()).isEqualTo("resource_not_found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "DELETE" })
	void cannotBeWrittenTo(String method) {
		assertThat(HttpExchange.send(this.port, method, ENDPOINT, null).status()).isEqualTo(405);
	}

	@MvcService
	@RestController
	@ImportAutoConfiguration({ EndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class,
			JacksonEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
			ServletManagementContextAutoConfiguration.class, ApiErrorActuatorAutoConfiguration.class })
	static class Service {

		@GetMapping("/items/{id}")
		void fail() {
			throw new IllegalStateException("hush");
		}

		@Bean
		ExceptionMapper mapper() {
			return (failure, context) -> (failure instanceof ResourceConflictException)
					? ApiError.of(ApiErrorCode.RESOURCE_CONFLICT) : null;
		}

	}

	@RespondsWith(ApiErrorCode.RESOURCE_CONFLICT)
	static class Declared extends IllegalStateException {

		private static final long serialVersionUID = 1L;

	}

}
