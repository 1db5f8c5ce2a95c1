package io.github.apierrors.handling;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogLevelsTests {

	@ParameterizedTest
	@ValueSource(strings = { "[resource_not_found]", ".resource_not_found", ".resource-not-found", ".404" })
	void takesTheLevelOfACodeOrAStatus(String key) {
		LogLevels levels = levels("logging.levels" + key + "=warn");
		assertThat(levels.of(ApiError.of(ApiErrorCode.RESOURCE_NOT_FOUND), Facts.request())).isEqualTo(Level.WARN);
		assertThat(levels.of(ApiError.of(ApiErrorCode.RESOURCE_CONFLICT), Facts.request())).isEqualTo(Level.DEBUG);
	}

	@Test
	void prefersTheCodeToTheStatus() {
		LogLevels levels = levels("logging.levels.404=warn", "logging.levels.resource_not_found=info");
		assertThat(levels.of(ApiError.of(ApiErrorCode.RESOURCE_NOT_FOUND), Facts.request())).isEqualTo(Level.INFO);
	}

	@Test
	void quietensAFault() {
		LogLevels levels = levels("logging.levels.503=info");
		assertThat(levels.of(ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE), Facts.request())).isEqualTo(Level.INFO);
		assertThat(levels.of(ApiError.of(ApiErrorCode.INTERNAL_ERROR), Facts.request())).isEqualTo(Level.ERROR);
	}

	@ParameterizedTest
	@EnumSource(names = { "INTERNAL_ERROR", "SERVICE_UNAVAILABLE" })
	void warnsOfAFaultThatWasMeant(ApiErrorCode code) {
		assertThat(levels().of(ApiError.of(code).asExpected(), Facts.request())).isEqualTo(Level.WARN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "resource_nt_found", "200", "4040" })
	void refusesWhatIsNeitherACodeNorAStatus(String key) {
		assertThatExceptionOfType(InvalidErrorCodeException.class)
			.isThrownBy(() -> levels("logging.levels[" + key + "]=warn"))
			.withMessageContaining("api-errors.logging.levels." + key);
	}

	private static LogLevels levels(String... settings) {
		return new LogLevels(Settings.of(settings).logging().levels(),
				new ErrorCatalogue(UndocumentedStatus.PRESERVE, List.of()));
	}

}
