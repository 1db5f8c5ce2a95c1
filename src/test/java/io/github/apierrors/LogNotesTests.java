package io.github.apierrors;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogNotesTests {

	@Test
	void travelWithTheErrorThroughEveryChange() {
		ApiError error = ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE)
			.asExpected()
			.withLogField("upstream_code", "a")
			.withStatus(502)
			.withCode(ApiErrorCode.INTERNAL_ERROR)
			.withMessage("text")
			.withHeader("A", "b")
			.withDetails(List.of())
			.withMetadata(Map.of());
		assertThat(error.log().expected()).isTrue();
		assertThat(error.log().fields()).containsEntry("upstream_code", "a");
	}

	@Test
	void areEmptyByDefault() {
		assertThat(ApiError.of(ApiErrorCode.INTERNAL_ERROR).log()).isEqualTo(LogNotes.NONE);
	}

}
