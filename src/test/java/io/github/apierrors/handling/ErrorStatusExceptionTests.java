package io.github.apierrors.handling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorStatusExceptionTests {

	@ParameterizedTest
	@CsvSource({ "400, 400", "404, 404", "599, 599", "399, 500", "600, 500", "200, 500", "-1, 500" })
	void countsWhatIsNoErrorStatusAsAFault(int status, int counted) {
		assertThat(new ErrorStatusException(status, null).status()).isEqualTo(counted);
	}

}
