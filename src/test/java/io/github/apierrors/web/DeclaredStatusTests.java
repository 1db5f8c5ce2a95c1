package io.github.apierrors.web;

import java.util.Objects;

import io.github.apierrors.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredStatusTests {

	@ParameterizedTest
	@CsvSource({ "400, invalid_request", "404, resource_not_found", "499, invalid_request" })
	void goesOutWithItsReasonWhereTheClientIsAtFault(int status, String code) {
		ApiError error = error(status);
		assertThat(error.status()).isEqualTo(status);
		assertThat(error.code().code()).isEqualTo(code);
		assertThat(error.message()).isEqualTo("The reason.");
	}

	@ParameterizedTest
	@CsvSource({ "500, internal_error", "503, service_unavailable", "599, internal_error" })
	void goesOutWithoutItsReasonWhereTheServiceIsAtFault(int status, String code) {
		ApiError error = error(status);
		assertThat(error.status()).isEqualTo(status);
		assertThat(error.code().code()).isEqualTo(code);
		assertThat(error.message()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 399, 600 })
	void isNoErrorOutsideOfTheErrorClasses(int status) {
		assertThat(DeclaredStatus.of(new ResponseStatusException(HttpStatusCode.valueOf(status)))).isNull();
	}

	@Test
	void isThatOfAnAnnotation() {
		ResponseStatus declared = NoSuchShelf.class.getAnnotation(ResponseStatus.class);
		ApiError error = Objects.requireNonNull(DeclaredStatus.of(Objects.requireNonNull(declared)));
		assertThat(error.status()).isEqualTo(404);
		assertThat(error.message()).isEqualTo("No such shelf.");
	}

	private static ApiError error(int status) {
		return Objects.requireNonNull(
				DeclaredStatus.of(new ResponseStatusException(HttpStatusCode.valueOf(status), "The reason.")));
	}

	@ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No such shelf.")
	static class NoSuchShelf extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
