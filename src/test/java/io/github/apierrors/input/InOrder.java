package io.github.apierrors.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.apierrors.input.Order.Period;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on a class: the period ends after it begins. Where it lacks its beginning,
 * that is what is reported.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InOrder.Check.class)
@interface InOrder {

	String message() default "must end after it begins";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	String detailCode() default "not_in_order";

	final class Check implements ConstraintValidator<InOrder, Period> {

		@Override
		public boolean isValid(@Nullable Period period, ConstraintValidatorContext context) {
			if (period == null || period.until() == null) {
				return true;
			}
			if (period.from() == null) {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate("is needed for a period with an end")
					.addPropertyNode("from")
					.addConstraintViolation();
				return false;
			}
			return period.from().isBefore(period.until());
		}

	}

}
