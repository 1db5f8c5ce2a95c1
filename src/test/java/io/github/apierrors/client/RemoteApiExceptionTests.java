package io.github.apierrors.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RemoteApiExceptionTests {

	private static final String BODY = """
			{"error":{"code":"resource_not_found","message":"The order 'A' does not exist.","status":404,\
			"request_id":"req_01HX9P3NXVQMJRFT8K2BWYC7EZ","details":[{"field":"id","message":"is unknown"}],"new":1}}""";

	@Test
	void readsTheContract() {
		RemoteApiException exception = of(404, "7", BODY);
		assertThat(exception.status()).isEqualTo(404);
		assertThat(exception.hasCode(ApiErrorCode.RESOURCE_NOT_FOUND)).isTrue();
		assertThat(exception.hasCode(ApiErrorCode.RESOURCE_CONFLICT)).isFalse();
		assertThat(exception.error()).extracting(RemoteApiError::message, RemoteApiError::requestId)
			.containsExactly("The order 'A' does not exist.", "req_01HX9P3NXVQMJRFT8K2BWYC7EZ");
		assertThat(exception.details()).containsExactly(new ErrorDetail("id", "is unknown", null, null));
		assertThat(exception.retryAfter()).isEqualTo(Duration.ofSeconds(7));
	}

	@ParameterizedTest
	@CsvSource({ "200, false", "304, false", "400, true", "503, true" })
	void isMadeOfAnswersThatAreErrors(int status, boolean error) throws IOException {
		try (MockClientHttpResponse response = new MockClientHttpResponse(new byte[0], status)) {
			assertThat(new RemoteApiErrorHandler().hasError(response)).isEqualTo(error);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"code\":\"sold_out\",\"message\":\"Gone.\",\"status\":409,\"request_id\":\"r-1\",\"details\":[]}",
			"{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"Gone.\",\"code\":\"sold_out\",\"request_id\":\"r-1\"}" })
	void readsAFlatBodyAProblemAndUnknownCodes(String body) {
		RemoteApiException exception = of(409, null, body);
		assertThat(exception.code()).isEqualTo("sold_out");
		assertThat(exception.error()).extracting(RemoteApiError::message).isEqualTo("Gone.");
		assertThat(exception.details()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "<html>", "null", "[]", "{", "{}", "{\"error\":\"no\"}",
			"{\"error\":{\"code\":7}}", "{\"error\":{\"code\":\"Not A Code\",\"request_id\":\"r\"}}",
			"{\"error\":{\"code\":\"sold_out\",\"request_id\":\"a\\r\\nb\"}}", "\u0000\u0001" })
	void toleratesEveryOtherBody(String body) {
		RemoteApiException exception = of(500, "soon", body);
		assertThat(exception.status()).isEqualTo(500);
		assertThat(exception.error()).isNull();
		assertThat(exception.code()).isNull();
		assertThat(exception.details()).isEmpty();
		assertThat(exception.retryAfter()).isNull();
		assertThat(exception).hasMessage("A remote API answered 500");
	}

	@Test
	void toleratesABodyThatIsTooDeepOrTooLong() {
		assertThat(of(500, null, "{\"a\":".repeat(20_000)).error()).isNull();
		assertThat(of(500, null, BODY + " ".repeat(200_000)).error()).isNull();
	}

	@Test
	void canBeSerialized() throws Exception {
		assertThat(copy(of(404, "7", BODY)).code()).isEqualTo("resource_not_found");
	}

	private static RemoteApiException of(int status, @Nullable String wait, String body) {
		return RemoteApiException.of(status, wait, body.getBytes(StandardCharsets.UTF_8));
	}

	private static RemoteApiException copy(RemoteApiException exception) throws IOException, ClassNotFoundException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(exception);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			return (RemoteApiException) in.readObject();
		}
	}

}
