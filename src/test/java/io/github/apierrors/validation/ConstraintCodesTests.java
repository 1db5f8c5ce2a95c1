package io.github.apierrors.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.apierrors.handling.DetailCodes;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintCodesTests {

	private final ConstraintCodes codes = new ConstraintCodes(List.of());

	@Test
	void knowTheConstraintsOfTheStandardAndOfHibernate() {
		assertThat(codeOf("limit", 10)).isEqualTo("out_of_range");
		assertThat(codeOf("range", 10)).isEqualTo("out_of_range");
		assertThat(codeOf("delay", Duration.ofDays(2))).isEqualTo("out_of_range");
		assertThat(codeOf("own", "x")).isEqualTo("invalid_value");
	}

	@Test
	void tellAnAbsentTextFromAnEmptyOne() {
		assertThat(codeOf("name", null)).isEqualTo("required");
		assertThat(codeOf("name", " ")).isEqualTo("too_short");
	}

	@Test
	void tellTooShortFromTooLong() {
		assertThat(codeOf("text", "a")).isEqualTo("too_short");
		assertThat(codeOf("text", "abcd")).isEqualTo("too_long");
		assertThat(codeOf("list", List.of(1))).isEqualTo("too_short");
		assertThat(codeOf("list", List.of(1, 2, 3, 4))).isEqualTo("too_long");
		assertThat(codeOf("map", Map.of(1, 1))).isEqualTo("too_short");
		assertThat(codeOf("map", Map.of(1, 1, 2, 2, 3, 3, 4, 4))).isEqualTo("too_long");
		assertThat(codeOf("array", new int[1])).isEqualTo("too_short");
		assertThat(codeOf("array", new int[4])).isEqualTo("too_long");
	}

	@Test
	void areThoseThatTheApplicationSays() {
		ConstraintCodes own = new ConstraintCodes(List.of(DetailCodes.of(Map.of(Own.class, "not_nice"))));
		assertThat(own.codeOf(violation("own", "x"))).isEqualTo("not_nice");
		assertThat(own.isOwn(violation("own", "x"))).isTrue();
		assertThat(own.isOwn(violation("limit", 10))).isFalse();
	}

	private String codeOf(String property, @Nullable Object value) {
		return this.codes.codeOf(violation(property, value));
	}

	private static ConstraintViolation<Form> violation(String property, @Nullable Object value) {
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			return factory.getValidator().validateValue(Form.class, property, value).iterator().next();
		}
	}

	@Target(ElementType.FIELD)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = Never.class)
	@interface Own {

		String message() default "is not nice";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static final class Never implements ConstraintValidator<Own, String> {

		@Override
		public boolean isValid(String value, ConstraintValidatorContext context) {
			return false;
		}

	}

	@SuppressWarnings("ArrayRecordComponent")
	record Form(@Max(9) int limit, @Range(max = 9) int range, @DurationMax(days = 1) Duration delay, @Own String own,
			@NotBlank String name, @Size(min = 2, max = 3) String text, @Size(min = 2, max = 3) List<Integer> list,
			@Size(min = 2, max = 3) Map<Integer, Integer> map, @Size(min = 2, max = 3) int[] array) {
	}

}
