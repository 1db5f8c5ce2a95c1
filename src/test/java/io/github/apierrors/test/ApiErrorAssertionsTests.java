package io.github.apierrors.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ServiceUnavailableException;
import io.github.apierrors.ValidationErrorException;
import io.github.apierrors.support.MvcService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.context.WebApplicationContext;

import static io.github.apierrors.test.ApiErrorAssertions.assertThatError;
import static io.github.apierrors.test.ApiErrorAssertions.assertThatErrorThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@SpringBootTest(classes = ApiErrorAssertionsTests.Service.class,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiErrorAssertionsTests {

	private static final String ID = "req_01M81XFYXFBFF7P8T6KS5SX1RG";

	private static final String BODY = """
			{"error":{"code":"validation_error","message":"2 fields failed validation.","status":422,"request_id":"%s",\
			"details":[{"field":"","message":"must add up"},{"field":"items[0].unit_price","message":"must be a number"}]}}"""
		.formatted(ID);

	private static final ErrorAnswer ANSWER = ErrorAnswer.of(422,
			Map.of("x-request-id", List.of(ID), "Retry-After", List.of("13"), "Content-Type",
					List.of("application/json"), "Cache-Control", List.of("no-store"), "X-Content-Type-Options",
					List.of("nosniff")),
			BODY);

	@LocalServerPort
	private int port;

	@Autowired
	private WebApplicationContext context;

	@TestFactory
	Stream<DynamicTest> readsTheAnswersOfEveryClient() {
		RestClient restClient = RestClient.create(url(""));
		return Stream.of(
				client("MockMvcTester", () -> assertThatError(MockMvcTester.from(this.context).get().uri("/orders"))),
				client("MvcTestResult",
						() -> assertThatError(MockMvcTester.from(this.context).get().uri("/orders").exchange())),
				client("MockMvc", this::assertThatMockMvcReceivedAnError),
				client("RestTestClient", () -> assertThatError(
						RestTestClient.bindToServer().baseUrl(url("")).build().get().uri("/orders").exchange())),
				client("WebTestClient",
						() -> assertThatError(WebTestClient.bindToServer(new JdkClientHttpConnector())
							.baseUrl(url(""))
							.build()
							.get()
							.uri("/orders")
							.exchange())),
				client("RestClient", () -> assertThatError(
						restClient.get().uri("/orders").retrieve().onStatus((status) -> true, (request, response) -> {
						}).toEntity(String.class))),
				client("exception of RestClient",
						() -> assertThatError(catchThrowableOfType(RestClientResponseException.class,
								() -> restClient.get().uri("/orders").retrieve().toBodilessEntity()))),
				client("exception that code threw",
						() -> assertThatErrorThrownBy(
								() -> restClient.get().uri("/orders").retrieve().toBodilessEntity())),
				client("HttpClient", this::assertThatHttpClientReceivedAnError));
	}

	private static DynamicTest client(String name, Supplier<ApiErrorAssert> error) {
		return DynamicTest.dynamicTest(name,
				() -> error.get()
					.hasCode(ApiErrorCode.SERVICE_UNAVAILABLE)
					.hasStatus(503)
					.hasMessage("The warehouse is closed.")
					.hasDetail("item", "is counted")
					.hasRequestId()
					.hasRetryAfter(Duration.ofSeconds(13))
					.followsTheContract());
	}

	private ApiErrorAssert assertThatMockMvcReceivedAnError() {
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(this.context).build();
		try {
			return assertThatError(mvc.perform(MockMvcRequestBuilders.get("/orders")).andReturn());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ApiErrorAssert assertThatHttpClientReceivedAnError() {
		try {
			return assertThatError(HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url("/orders"))).build(), BodyHandlers.ofString()));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void takesTheTextNullForNoObject() {
		assertThat(ErrorAnswer.of(200, Map.of(), "null").json()).isEmpty();
	}

	@Test
	void readsWhatAnExceptionWouldTellTheClient() {
		assertThatError(new ValidationErrorException(List.of(new ErrorDetail("items[0]", "must be tea"))))
			.hasCode(ApiErrorCode.VALIDATION_ERROR)
			.hasStatus(422)
			.hasDetailsOf("items[0]");
		assertThatErrorThrownBy(() -> {
			throw new ServiceUnavailableException(Duration.ofMillis(1500));
		}).hasCode(ApiErrorCode.SERVICE_UNAVAILABLE).hasRetryAfter(Duration.ofSeconds(2)).hasNoDetails();
	}

	@Test
	void doesNotTakeAnyExceptionForAnError() {
		assertThatThrownBy(() -> assertThatErrorThrownBy(() -> {
			throw new IllegalStateException("no code");
		})).isInstanceOf(AssertionError.class).hasMessageContaining("ApiException").hasMessageContaining("no code");
		assertThatThrownBy(() -> assertThatErrorThrownBy(() -> {
		})).isInstanceOf(AssertionError.class);
	}

	@Test
	void holdsForAnAnswerThatIsAsExpected() {
		assertThatError(ANSWER).hasCode(ApiErrorCode.VALIDATION_ERROR)
			.hasStatus(422)
			.hasMessage("2 fields failed validation.")
			.hasMessageContaining("failed")
			.hasDetail("items[0].unit_price", "must be a number")
			.hasDetail("", "must add up")
			.hasDetailsOf("items[0].unit_price", "")
			.hasRequestId()
			.hasRetryAfter(Duration.ofSeconds(13))
			.hasHeader("CACHE-CONTROL", "no-store")
			.followsTheContract();
	}

	static Stream<Arguments> unmetExpectations() {
		return Stream.of(expecting("code", (error) -> error.hasCode(ApiErrorCode.INTERNAL_ERROR)),
				expecting("status", (error) -> error.hasStatus(400)),
				expecting("message", (error) -> error.hasMessage("2 fields failed")),
				expecting("part of the message", (error) -> error.hasMessageContaining("%s")),
				expecting("message of a detail", (error) -> error.hasDetail("items[0].unit_price", "is wrong")),
				expecting("field of a detail", (error) -> error.hasDetail("unit_price", "must be a number")),
				expecting("fields of all details", (error) -> error.hasDetailsOf("items[0].unit_price")),
				expecting("no details", ApiErrorAssert::hasNoDetails),
				expecting("wait", (error) -> error.hasRetryAfter(Duration.ofSeconds(12))),
				expecting("header", (error) -> error.hasHeader("Allow", "GET")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("unmetExpectations")
	void showsTheWholeAnswerWhereItIsNotAsExpected(String expectation, Expectation unmet) {
		assertThatThrownBy(() -> unmet.check(assertThatError(ANSWER))).isInstanceOf(AssertionError.class)
			.hasMessageContaining(BODY)
			.hasMessageContaining("status 422")
			.hasMessageContaining("x-request-id: " + ID);
	}

	@ParameterizedTest
	@MethodSource("answersThatAreNoErrors")
	void isNoErrorWithoutStatusAndCode(ErrorAnswer answer) {
		assertThatThrownBy(() -> assertThatError(answer)).isInstanceOf(AssertionError.class)
			.hasMessageContaining(answer.text());
	}

	static Stream<ErrorAnswer> answersThatAreNoErrors() {
		return Stream.of(ErrorAnswer.of(200, Map.of(), BODY), ErrorAnswer.of(404, Map.of(), "<html>Not Found</html>"),
				ErrorAnswer.of(404, Map.of(), ""), ErrorAnswer.of(404, Map.of(), "[]"),
				ErrorAnswer.of(404, Map.of(), "{\"status\":404,\"error\":\"Not Found\"}"));
	}

	@Test
	void tellsAnIdOfTheBodyFromAnotherOneOfTheHeader() {
		ErrorAnswer other = ErrorAnswer.of(422, Map.of("X-Request-ID", List.of("req_other")), BODY);
		ErrorAnswer twice = ErrorAnswer.of(422, Map.of("X-Request-ID", List.of(ID, ID)), BODY);
		ErrorAnswer none = ErrorAnswer.of(422, Map.of(), BODY);
		assertThat(List.of(other, twice, none))
			.allSatisfy((answer) -> assertFails(() -> assertThatError(answer).hasRequestId()));
	}

	@Test
	void tellsTheStatusOfTheBodyFromThatOfTheAnswer() {
		assertFails(() -> assertThatError(ErrorAnswer.of(400, Map.of(), BODY)).hasStatus(400));
	}

	@Test
	void readsABodyWithoutEnvelope() {
		String flat = BODY.substring("{\"error\":".length(), BODY.length() - 1);
		assertThatError(ErrorAnswer.of(422, ANSWER.headers(), flat)).hasCode(ApiErrorCode.VALIDATION_ERROR)
			.followsTheContract();
	}

	private static void assertFails(ThrowingCallable assertion) {
		assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
	}

	private static Arguments expecting(String name, Expectation expectation) {
		return arguments(name, expectation);
	}

	private String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	interface Expectation {

		void check(ApiErrorAssert error);

	}

	@MvcService
	static class Service {

		@Bean
		Orders orders() {
			return new Orders();
		}

	}

	@RestController
	static class Orders {

		@GetMapping("/orders")
		void list() {
			throw ApiException.of(ApiErrorCode.SERVICE_UNAVAILABLE)
				.message("The warehouse is closed.")
				.detail("item", "is counted")
				.retryAfter(Duration.ofSeconds(13))
				.build();
		}

	}

}
