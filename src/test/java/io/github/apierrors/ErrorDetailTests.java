package io.github.apierrors;

import java.util.Arrays;

import io.github.apierrors.ErrorDetail.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorDetailTests {

	@Test
	void standsInTheBodyUnlessSaidOtherwise() {
		assertThat(new ErrorDetail("name", "is wrong"))
			.isEqualTo(new ErrorDetail("name", "is wrong", null, Location.BODY));
	}

	@ParameterizedTest
	@CsvSource({ "BODY, This field is required.", "QUERY, This parameter is required.",
			"PATH, This parameter is required.", "HEADER, This header is required.", "COOKIE, This cookie is required.",
			"MATRIX, This parameter is required.", "FORM, This field is required.", "PART, This part is required." })
	void saysWhatIsRequired(Location location, String message) {
		assertThat(ErrorDetail.required("x", location)).isEqualTo(new ErrorDetail("x", message, "required", location));
		assertThat(message).isEqualTo("This " + location.noun() + " is required.");
	}

	@Test
	void namesTheLocationsAsTheContractDoes() {
		assertThat(Arrays.stream(Location.values()).map(Location::wireName)).containsExactly("body", "query", "path",
				"header", "cookie", "matrix", "form", "part");
	}

}
