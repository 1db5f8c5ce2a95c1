package io.github.apierrors;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ApiErrorTests {

	private static final ApiError ERROR = ApiError.of(ApiErrorCode.RESOURCE_CONFLICT);

	static Stream<Arguments> waits() {
		return Stream.of(arguments(Duration.ofMillis(12_300), "13"), arguments(Duration.ofSeconds(12), "12"),
				arguments(Duration.ofNanos(1), "1"), arguments(Duration.ZERO, "1"),
				arguments(Duration.ofMillis(-1), "1"), arguments(Duration.ofDays(-4000), "1"),
				arguments(Duration.ofSeconds(Long.MIN_VALUE), "1"),
				arguments(Duration.ofSeconds(99_999_998, 1), "99999999"),
				arguments(Duration.ofSeconds(99_999_999), "99999999"),
				arguments(Duration.ofSeconds(99_999_999, 1), "99999999"),
				arguments(Duration.ofDays(1_000_000), "99999999"),
				arguments(ChronoUnit.FOREVER.getDuration(), "99999999"));
	}

	@ParameterizedTest
	@MethodSource("waits")
	void waitsWholeSecondsRoundedUpWithinItsBounds(Duration wait, String seconds) {
		assertThat(ERROR.withRetryAfter(wait).headers()).containsEntry("Retry-After", List.of(seconds));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 200, 399, 600, 1000 })
	void refusesAStatusThatIsNoError(int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> ERROR.withStatus(status))
			.withMessageContaining(String.valueOf(status));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 418, 599 })
	void takesAnyErrorStatus(int status) {
		assertThat(ERROR.withStatus(status).status()).isEqualTo(status);
	}

	@Test
	void startsWithTheStatusOfItsCodeAndNothingElse() {
		assertThat(ERROR)
			.isEqualTo(new ApiError(ApiErrorCode.RESOURCE_CONFLICT, 409, null, List.of(), Map.of(), Map.of()));
	}

	@Test
	void keepsAStatusOutsideTheTableWithTheNearestCode() {
		assertThat(ApiError.ofStatus(405)).isEqualTo(ApiError.of(ApiErrorCode.INVALID_REQUEST).withStatus(405));
		assertThat(ApiError.ofStatus(404)).isEqualTo(ApiError.of(ApiErrorCode.RESOURCE_NOT_FOUND));
	}

	@Test
	void changesOnePartAtATime() {
		ApiError full = ERROR.withMessage("Shipped.")
			.withDetails(List.of(new ErrorDetail("a", "wrong")))
			.withHeader("Allow", "GET")
			.withMetadata(Map.of("k", "v"));
		assertThat(full.withCode(ApiErrorCode.INVALID_REQUEST).withCode(ApiErrorCode.RESOURCE_CONFLICT))
			.isEqualTo(full);
		assertThat(full.withStatus(400).withStatus(409)).isEqualTo(full);
		assertThat(full.withMessage(null).withDetails(List.of()).withHeader("allow", List.of()).withMetadata(Map.of()))
			.isEqualTo(ERROR);
	}

	@Test
	void comparesHeaderNamesIgnoringCase() {
		ApiError error = ERROR.withHeader("allow", "GET").withHeader("ALLOW", List.of("PUT", "POST"));
		assertThat(error.headers()).hasSize(1).containsEntry("Allow", List.of("PUT", "POST"));
	}

	@Test
	void mergesHeadersThatDifferInCaseOnly() {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		headers.put("allow", List.of("GET"));
		headers.put("Allow", List.of("PUT"));
		assertThat(new ApiError(ApiErrorCode.INVALID_REQUEST, 405, null, List.of(), headers, Map.of()).headers())
			.hasSize(1);
	}

	@Test
	void removesAHeaderThatHasNoValues() {
		assertThat(ERROR.withHeader("Allow", "GET").withHeader("allow", List.of()).headers()).isEmpty();
		assertThat(new ApiError(ApiErrorCode.INVALID_REQUEST, 405, null, List.of(), Map.of("Cache-Control", List.of()),
				Map.of())
			.headers()).isEmpty();
	}

	@Test
	void replacesAllOfItsHeaders() {
		ApiError error = ERROR.withHeader("Allow", "GET").withHeaders(Map.of("Retry-After", List.of("7")));
		assertThat(error.headers()).containsExactly(Map.entry("Retry-After", List.of("7")));
		assertThat(error.withHeaders(Map.of())).isEqualTo(ERROR);
	}

	@Test
	void copiesItsCollections() {
		List<ErrorDetail> details = new ArrayList<>(List.of(new ErrorDetail("a", "wrong")));
		List<String> values = new ArrayList<>(List.of("GET"));
		Map<String, List<String>> headers = new LinkedHashMap<>(Map.of("Allow", values));
		Map<String, String> metadata = new LinkedHashMap<>(Map.of("k", "v"));
		ApiError error = new ApiError(ApiErrorCode.INVALID_REQUEST, 405, null, details, headers, metadata);
		details.clear();
		values.clear();
		headers.clear();
		metadata.clear();
		assertThat(error.details()).hasSize(1);
		assertThat(error.headers()).containsEntry("allow", List.of("GET"));
		assertThat(error.metadata()).containsEntry("k", "v");
	}

	@Test
	void handsOutCollectionsThatCannotBeChanged() {
		ApiError error = ERROR.withHeader("Allow", "GET");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> error.headers().put("X", List.of("y")));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> error.details().add(new ErrorDetail("a", "wrong")));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> error.metadata().put("k", "v"));
	}

	@Test
	void keepsTheMetadataInItsOrder() {
		Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("z", "1");
		metadata.put("a", "2");
		assertThat(ERROR.withMetadata(metadata).metadata().keySet()).containsExactly("z", "a");
	}

}
