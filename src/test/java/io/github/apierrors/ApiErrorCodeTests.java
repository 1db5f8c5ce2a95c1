package io.github.apierrors;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorCodeTests {

	private static final PublishedErrorCodes PUBLISHED = PublishedErrorCodes.read();

	@Test
	void equalsThePublishedTableRowByRow() {
		assertThat(PUBLISHED.rows()).hasSize(16);
		assertThat(Arrays.stream(ApiErrorCode.values()).map(PublishedErrorCodes.Row::of))
			.containsExactlyElementsOf(PUBLISHED.rows());
	}

	@Test
	void listsTheSectionsAsPublished() {
		assertThat(PUBLISHED.sections()).hasSize(5);
		assertThat(Arrays.stream(ErrorSection.values()).map(ErrorSection::toString))
			.containsExactlyElementsOf(PUBLISHED.sections());
	}

	@ParameterizedTest
	@EnumSource
	void hasSectionsThatPrintTheirTitleAndStatuses(ErrorSection section) {
		assertThat(section).asString().startsWith(section.title() + " (").endsWith(")");
	}

	@ParameterizedTest
	@EnumSource
	void belongsToTheSectionThatNamesItsStatus(ApiErrorCode code) {
		assertThat(ErrorSection.of(code).statuses()).contains(code.status());
	}

	@ParameterizedTest
	@EnumSource
	void hasANameThatClientsCanRelyOn(ApiErrorCode code) {
		assertThat(code.code()).matches("[a-z][a-z0-9_]{1,63}");
	}

	@ParameterizedTest
	@CsvSource({ "401, INVALID_API_KEY", "403, INSUFFICIENT_SCOPE", "451, INSUFFICIENT_SCOPE",
			"404, RESOURCE_NOT_FOUND", "410, RESOURCE_NOT_FOUND", "409, RESOURCE_CONFLICT", "412, RESOURCE_CONFLICT",
			"423, RESOURCE_CONFLICT", "422, VALIDATION_ERROR", "429, RATE_LIMIT_EXCEEDED", "502, SERVICE_UNAVAILABLE",
			"503, SERVICE_UNAVAILABLE", "504, SERVICE_UNAVAILABLE" })
	void isTheNearestOfTheStatusesThatTheContractNames(int status, ApiErrorCode expected) {
		assertThat(ApiErrorCode.nearest(status)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 402, 405, 406, 408, 413, 414, 415, 417, 418, 421, 424, 425, 426, 428, 431, 499 })
	void isInvalidRequestForAnyOther4xx(int status) {
		assertThat(ApiErrorCode.nearest(status)).isEqualTo(ApiErrorCode.INVALID_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 501, 505, 507, 508, 511, 599 })
	void isInternalErrorForAnyOther5xx(int status) {
		assertThat(ApiErrorCode.nearest(status)).isEqualTo(ApiErrorCode.INTERNAL_ERROR);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 200, 302, 399, 600, 999 })
	void isInternalErrorForWhatIsNoErrorStatus(int status) {
		assertThat(ApiErrorCode.nearest(status)).isEqualTo(ApiErrorCode.INTERNAL_ERROR);
	}

	@Test
	void neverMakesAFaultOfTheServiceTheClientsFault() {
		assertThat(IntStream.rangeClosed(400, 599))
			.allSatisfy((status) -> assertThat(ApiErrorCode.nearest(status).status() >= 500).isEqualTo(status >= 500));
	}

}
