package io.github.apierrors.test;

import java.net.http.HttpResponse;

import io.github.apierrors.ApiException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.client.RestClientResponseException;

/**
 * Where assertions about errors start, whatever client received them.
 *
 * <pre>{@code
 * assertThatError(this.mvc.post().uri("/orders").content(order).contentType(APPLICATION_JSON))
 *     .hasCode(VALIDATION_ERROR)
 *     .hasDetail("items[0].unit_price", "must be greater than or equal to 0.01");
 * }</pre>
 */
public final class ApiErrorAssertions {

	private ApiErrorAssertions() {
	}

	/**
	 * Sends a request of {@link MockMvcTester} and asserts that the answer is an error of
	 * the contract.
	 * @param request the request
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(MockMvcTester.MockMvcRequestBuilder request) {
		return assertThatError(request.exchange());
	}

	/**
	 * Asserts that what {@link MockMvcTester} received is an error of the contract.
	 * @param result the answer
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(MvcTestResult result) {
		return assertThatError(result.getMvcResult());
	}

	/**
	 * Asserts that what {@code MockMvc} received is an error of the contract.
	 * @param result the answer; of an asynchronous request that of its second dispatch
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(MvcResult result) {
		return assertThatError(MockMvcAnswers.of(result));
	}

	/**
	 * Asserts that what a {@link RestTestClient} received is an error of the contract.
	 * @param response the answer, whose body must not have been read yet
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(RestTestClient.ResponseSpec response) {
		return assertThatError(RestTestClientAnswers.of(response));
	}

	/**
	 * Asserts that what a {@link WebTestClient} received is an error of the contract.
	 * @param response the answer, whose body must not have been read yet
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(WebTestClient.ResponseSpec response) {
		return assertThatError(WebTestClientAnswers.of(response));
	}

	/**
	 * Asserts that what {@code TestRestTemplate} or {@code RestClient} received is an
	 * error of the contract.
	 * @param response the answer, read as a string, as bytes or as a JSON tree
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(ResponseEntity<?> response) {
		return assertThatError(SpringAnswers.of(response));
	}

	/**
	 * Asserts that what the JDK's client received is an error of the contract.
	 * @param response the answer, read as a string or as bytes
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(HttpResponse<?> response) {
		return assertThatError(
				ErrorAnswer.of(response.statusCode(), response.headers().map(), SpringAnswers.text(response.body())));
	}

	/**
	 * Asserts that what {@code RestClient} or {@code RestTemplate} threw for an answer is
	 * an error of the contract.
	 * @param failure what the client threw
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(RestClientResponseException failure) {
		return assertThatError(SpringAnswers.of(failure));
	}

	/**
	 * Asserts about what the client of the service would learn from an exception.
	 * @param exception an exception of the code under test
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(ApiException exception) {
		return assertThatError(ThrownErrors.of(exception));
	}

	/**
	 * Asserts that an answer is an error of the contract.
	 * @param answer what any other client received
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatError(ErrorAnswer answer) {
		return new ApiErrorAssert(answer).isAnError();
	}

	/**
	 * Asserts that code throws an {@link ApiException}, or what a client throws for an
	 * error of the contract.
	 * @param code the code under test
	 * @return assertions about the error
	 */
	public static ApiErrorAssert assertThatErrorThrownBy(ThrowingCallable code) {
		Throwable thrown = Assertions.catchThrowable(code);
		if (thrown instanceof RestClientResponseException failure) {
			return assertThatError(failure);
		}
		Assertions.assertThat(thrown).isInstanceOf(ApiException.class);
		return assertThatError((ApiException) thrown);
	}

}
