package io.github.apierrors.handling;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class BadInputCodesTests {

	@ParameterizedTest
	@EnumSource(names = { "BODY", "FORM", "PART" })
	void tellsAbsentValuesOfABodyFromBadOnes(Location location) {
		ErrorDetail absent = ErrorDetail.required("a", location);
		ErrorDetail bad = new ErrorDetail("b", "must be an integer", "invalid_type", location);
		assertAnswer(ApiErrorCode.MISSING_REQUIRED_FIELD, absent, absent);
		assertAnswer(ApiErrorCode.VALIDATION_ERROR, bad);
		assertAnswer(ApiErrorCode.VALIDATION_ERROR, absent, bad);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "BODY", "FORM", "PART" })
	void countsAParameterOnlyWhereNothingOfABodyIsWrong(Location location) {
		ErrorDetail absent = ErrorDetail.required("a", location);
		assertAnswer(ApiErrorCode.INVALID_PARAMETER, absent);
		assertAnswer(ApiErrorCode.VALIDATION_ERROR, absent, ErrorDetail.required("b", Location.BODY));
	}

	private static void assertAnswer(ApiErrorCode code, ErrorDetail... details) {
		assertThat(BadInput.of(List.of(details))).isEqualTo(ApiError.of(code).withDetails(List.of(details)));
	}

}
