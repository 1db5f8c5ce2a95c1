package io.github.apierrors.validation;

import java.util.Locale;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViolationMessagesTests {

	private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

	@Test
	void areInTheLanguageThatIsAskedFor() {
		ViolationMessages messages = new ViolationMessages(VALIDATION.getMessageInterpolator());
		assertThat(messages.message(tooLarge(), Locale.ENGLISH)).isEqualTo("must be less than or equal to 9");
		assertThat(messages.message(tooLarge(), Locale.GERMAN)).isEqualTo("muss kleiner-gleich 9 sein");
	}

	@Test
	void maskTheRejectedValue() {
		ViolationMessages messages = new ViolationMessages(VALIDATION.getMessageInterpolator());
		assertThat(messages.message(rejected(), Locale.ENGLISH)).isEqualTo("*** is not welcome");
	}

	@Test
	void areNoneWhereAnInterpolatorAsksForWhatOnlyTheValidatorHas() {
		ViolationMessages messages = new ViolationMessages(new Curious());
		assertThat(messages.message(tooLarge(), Locale.ENGLISH)).isNull();
	}

	private static ConstraintViolation<Form> tooLarge() {
		return VALIDATION.getValidator().validateValue(Form.class, "limit", 10).iterator().next();
	}

	private static ConstraintViolation<Form> rejected() {
		return VALIDATION.getValidator().validateValue(Form.class, "text", "s3cr3t").iterator().next();
	}

	private static final class Curious implements MessageInterpolator {

		@Override
		public String interpolate(String template, Context context) {
			return interpolate(template, context, Locale.ENGLISH);
		}

		@Override
		public String interpolate(String template, Context context, Locale locale) {
			return context.unwrap(HibernateMessageInterpolatorContext.class).getRootBeanType().getName();
		}

	}

	record Form(@Max(9) int limit,
			@Pattern(regexp = "[a-z]+", message = "${validatedValue} is not welcome") String text) {
	}

}
