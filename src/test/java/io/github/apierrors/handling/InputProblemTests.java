package io.github.apierrors.handling;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class InputProblemTests {

	private static final InputProblem PROBLEM = new InputProblem("size", Location.BODY, Settings.messages(),
			Locale.ENGLISH);

	static Stream<Arguments> types() {
		return Stream.of(arguments(int.class, "invalid_type", "must be an integer"),
				arguments(BigInteger.class, "invalid_type", "must be an integer"),
				arguments(LocalDate.class, "invalid_format", "must be a date like 2024-01-31"),
				arguments(String[].class, "invalid_type", "must be an array"),
				arguments(Set.class, "invalid_type", "must be an array"),
				arguments(Map.class, "invalid_type", "must be an object"),
				arguments(InputProblemTests.class, "invalid_type", "must be an object"),
				arguments(Optional.class, "invalid_format", "has an invalid format"),
				arguments(null, "invalid_format", "has an invalid format"));
	}

	@ParameterizedTest
	@MethodSource("types")
	void saysWhatJsonIsNeeded(@Nullable Class<?> type, String code, String message) {
		assertThat(PROBLEM.isNotA(type)).isEqualTo(detail(code, message));
	}

	@Test
	void saysWhatTextIsNeeded() {
		assertThat(PROBLEM.isMalformed(LocalDate.class))
			.isEqualTo(detail("invalid_format", "must be a date like 2024-01-31"));
		assertThat(PROBLEM.isMalformed(null)).isEqualTo(detail("invalid_format", "has an invalid format"));
		assertThat(PROBLEM.isMalformed(List.class)).isEqualTo(detail("invalid_format", "has an invalid format"));
		assertThat(PROBLEM.isMalformed(InputProblemTests.class))
			.isEqualTo(detail("invalid_format", "has an invalid format"));
		assertThat(PROBLEM.isMalformed(Location.class))
			.isEqualTo(detail("not_allowed", "must be one of: BODY, QUERY, PATH, HEADER, COOKIE, MATRIX, FORM, PART"));
	}

	@Test
	void namesTheRangeOfWholeNumbers() {
		ErrorDetail ofInt = detail("out_of_range", "must be an integer from -2147483648 to 2147483647");
		assertThat(PROBLEM.isOutOfRange(int.class)).isEqualTo(ofInt);
		assertThat(PROBLEM.isOutOfRange(Integer.class)).isEqualTo(ofInt);
		ErrorDetail ofLong = detail("out_of_range",
				"must be an integer from -9223372036854775808 to 9223372036854775807");
		assertThat(PROBLEM.isOutOfRange(long.class)).isEqualTo(ofLong);
		assertThat(PROBLEM.isOutOfRange(Long.class)).isEqualTo(ofLong);
		assertThat(PROBLEM.isOutOfRange(double.class)).isEqualTo(detail("out_of_range", "is out of range"));
		assertThat(PROBLEM.isOutOfRange(null)).isEqualTo(detail("out_of_range", "is out of range"));
	}

	@Test
	void listsUpToTwentyValues() {
		assertThat(PROBLEM.isNotOneOf(List.of("a", "b"))).isEqualTo(detail("not_allowed", "must be one of: a, b"));
		assertThat(PROBLEM.isNotOneOf(Collections.nCopies(20, "a")).message()).startsWith("must be one of: a, ");
		assertThat(PROBLEM.isNotOneOf(Collections.nCopies(21, "a"))).isEqualTo(PROBLEM.isNotOneOf(List.of()))
			.satisfies((detail) -> assertThat(detail.code()).isEqualTo("not_allowed"))
			.satisfies((detail) -> assertThat(detail.message()).doesNotContain(":"));
	}

	@Test
	void listsUpToTwentyNames() {
		assertThat(PROBLEM.hasNameNotOneOf(List.of("a", "b")).message()).endsWith(": a, b");
		assertThat(PROBLEM.hasNameNotOneOf(Collections.nCopies(20, "a")).message()).contains(": a, ");
		assertThat(PROBLEM.hasNameNotOneOf(Collections.nCopies(21, "a"))).isEqualTo(PROBLEM.hasNameNotOneOf(List.of()))
			.isEqualTo(PROBLEM.hasNameThatIsNotA(null))
			.satisfies((detail) -> assertThat(detail.code()).isEqualTo("not_allowed"));
		assertThat(PROBLEM.hasNameThatIsNotA(LocalDate.class))
			.satisfies((detail) -> assertThat(detail.code()).isEqualTo("invalid_format"))
			.satisfies((detail) -> assertThat(detail.message()).endsWith("must be a date like 2024-01-31"));
	}

	@Test
	void goesOnToAMember() {
		InputProblem whole = InputProblem.inBody(FieldPath.root(), Settings.messages(), Facts.request());
		assertThat(whole.isOfTheWhole()).isTrue();
		assertThat(whole.member("size").isOfTheWhole()).isFalse();
		assertThat(whole.member("a").member("b c").isRequired())
			.isEqualTo(ErrorDetail.required("a[\"b c\"]", Location.BODY));
	}

	@Test
	void saysWhatElseIsWrong() {
		assertThat(PROBLEM.isUnknown().code()).isEqualTo("unknown_field");
		assertThat(PROBLEM.mustNotBeSent().code()).isEqualTo("not_allowed");
		assertThat(PROBLEM.hasTooManyElements().code()).isEqualTo("out_of_range");
		assertThat(PROBLEM.isInvalid().code()).isEqualTo("invalid_value");
		assertThat(Stream
			.of(PROBLEM.isUnknown(), PROBLEM.mustNotBeSent(), PROBLEM.hasTooManyElements(), PROBLEM.isInvalid())
			.map(ErrorDetail::message)).doesNotHaveDuplicates().noneMatch(String::isBlank);
	}

	private static ErrorDetail detail(String code, String message) {
		return new ErrorDetail("size", message, code, Location.BODY);
	}

}
