package io.github.apierrors;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExtendedErrorCodeTests {

	@Test
	void addsACodeForEachStatusThatTheContractNames() {
		assertThat(Arrays.stream(ExtendedErrorCode.values()).map((code) -> code.code() + " " + code.status()))
			.containsExactly("method_not_allowed 405", "not_acceptable 406", "request_timeout 408", "resource_gone 410",
					"precondition_failed 412", "content_too_large 413", "uri_too_long 414",
					"unsupported_media_type 415", "precondition_required 428", "request_header_fields_too_large 431",
					"not_implemented 501", "bad_gateway 502", "gateway_timeout 504");
	}

	@ParameterizedTest
	@EnumSource
	void isFoundByItsStatus(ExtendedErrorCode code) {
		assertThat(ExtendedErrorCode.of(code.status())).isSameAs(code);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 404, 409, 418, 422, 429, 500, 503 })
	void hasNoneForTheOtherStatuses(int status) {
		assertThat(ExtendedErrorCode.of(status)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatHappenedAndWhatToDoWithoutAFinalFullStop(ExtendedErrorCode code) {
		assertThat(code.description()).isNotBlank().doesNotEndWith(".");
		assertThat(code.action()).isNotBlank().doesNotEndWith(".");
	}

	@ParameterizedTest
	@EnumSource
	void standsInTheSectionOfItsNearestDocumentedCode(ExtendedErrorCode code) {
		assertThat(ErrorSection.of(code)).isEqualTo(ErrorSection.of(ApiErrorCode.nearest(code.status())));
	}

}
