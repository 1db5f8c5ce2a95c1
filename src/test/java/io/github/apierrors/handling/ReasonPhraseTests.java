package io.github.apierrors.handling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonPhraseTests {

	@ParameterizedTest
	@CsvSource({ "404, Not Found", "422, Unprocessable Content", "500, Internal Server Error", "418, Client Error",
			"499, Client Error", "508, Server Error", "599, Server Error" })
	void isThatOfTheRegistryOrOfTheStatusClass(int status, String phrase) {
		assertThat(ReasonPhrase.of(status)).isEqualTo(phrase);
	}

}
