package io.github.apierrors.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import io.github.apierrors.handling.DetailCodes;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.Assert;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Constraints and validators that the application wrote itself: their messages, with
 * nothing of the rejected value in them, and their codes.
 */
@SpringBootTest(classes = OwnConstraintsTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "api-errors.body.include=detail-code")
class OwnConstraintsTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"shown":"s3cr3t"}       | validation_error       | shown     | *** is not welcome                 | invalid_value
					{"wild":"s3cr3t"}        | validation_error       | wild      | is invalid                         | invalid_value
					{"open":"s3cr3t"}        | validation_error       | open      | *** is not {known}                 | invalid_value
					{"coded":"s3cr3t"}       | validation_error       | coded     | is not nice                        | not_nice
					{"counted":"s3cr3t"}     | validation_error       | counted   | 3 letters are enough               | invalid_value
					{"made":"${1+1}"}        | validation_error       | made      | must not be ${1+1}                 | invalid_value
					{"made":"${validatedValue}"} | validation_error   | made      | is invalid                         | invalid_value
					{"sized":"s3cr3t"}       | validation_error       | sized     | at most 3                          | too_long
					{"needed":null}          | missing_required_field | needed    | must be there                      | required
					{"taken":"s3cr3t"}       | validation_error       | taken     | is taken                           | name_taken
					{"taken":"by code"}      | validation_error       | taken     | is taken, says the message source  |
					{"taken":"silent"}       | validation_error       | taken     | is invalid                         |
					{"taken":"none"}         | missing_required_field | absent    | This field is required.            | required
					{"taken":"spring"}       | missing_required_field | absent    | This field is required.            | required
					{"taken":"odd"}          | validation_error       | absent    | is odd without it                  | odd
					{"taken":"whole"}        | validation_error       | ``        | does not fit together              |
					""")
	void speakForThemselves(String body, String code, String field, String message, @Nullable String detailCode) {
		String complete = body.contains("needed") ? body : "{\"needed\":\"x\"," + body.substring(1);
		HttpExchange answer = HttpExchange.send(this.port, "POST", "/forms", complete, "Content-Type",
				"application/json");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo(code);
		assertThat(answer.body()).doesNotContain("s3cr3t");
		JsonNode detail = answer.error().get("details").get(0);
		assertThat(detail.get("field").asString()).isEqualTo(field);
		assertThat(detail.get("message").asString()).isEqualTo(message);
		assertThat(detail.has("code") ? detail.get("code").asString() : null).isEqualTo(detailCode);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/bound  | name=a&currency=euros      | validation_error       | currency   | is invalid                      | invalid_value
					/bound  | currency=EUR               | missing_required_field | name       | This field is required.         | required
					/nested | range.from=x&range.step=10 | validation_error       | range.step | must be less than or equal to 9 | out_of_range
					""")
	void speakForThemselvesInForms(String path, String form, String code, String field, String message,
			String detailCode) {
		HttpExchange answer = HttpExchange.send(this.port, "POST", path, form, "Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo(code);
		assertThat(answer.error().get("details")).anySatisfy((detail) -> {
			assertThat(detail.get("field").asString()).isEqualTo(field);
			assertThat(detail.get("message").asString()).isEqualTo(message);
			assertThat(detail.get("code").asString()).isEqualTo(detailCode);
		});
	}

	@Target(ElementType.FIELD)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = Judge.class)
	@interface Judged {

		String message() default "is not nice";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

		boolean counting() default false;

		boolean making() default false;

		String detailCode() default "";

	}

	@Target(ElementType.FIELD)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = Need.class)
	@interface Needed {

		String message() default "must be there";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	static final class Judge implements ConstraintValidator<Judged, String> {

		private Judged judged = Form.class.getRecordComponents()[0].getAnnotation(Judged.class);

		@Override
		public void initialize(Judged constraint) {
			this.judged = constraint;
		}

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			if (this.judged.counting()) {
				context.disableDefaultConstraintViolation();
				context.unwrap(HibernateConstraintValidatorContext.class)
					.addMessageParameter("most", 3)
					.buildConstraintViolationWithTemplate("{most} letters are enough")
					.addConstraintViolation();
			}
			if (this.judged.making()) {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate("must not be " + value).addConstraintViolation();
			}
			return value == null;
		}

	}

	static final class Need implements ConstraintValidator<Needed, String> {

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			return value != null;
		}

	}

	record Form(@Judged(message = "${validatedValue} is not welcome") @Nullable String shown,
			@Judged(message = "${validatedValue.foo} is not welcome") @Nullable String wild,
			@Judged(message = "${validatedValue} is not {known}") @Nullable String open,
			@Judged(detailCode = "not_nice") @Nullable String coded, @Judged(counting = true) @Nullable String counted,
			@Judged(making = true) @Nullable String made,
			@Size(max = 3, message = "at most {max}") @Nullable String sized, @Needed @Nullable String needed,
			@Nullable String taken, @Nullable String absent) {
	}

	/** A validator of Spring's own kind. */
	static final class Taken implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == Form.class;
		}

		@Override
		public void validate(Object target, Errors errors) {
			switch (String.valueOf(((Form) target).taken())) {
				case "s3cr3t" -> errors.rejectValue("taken", "name_taken", "is taken");
				case "by code" -> errors.rejectValue("taken", "name.taken");
				case "silent" -> errors.rejectValue("taken", "name.silent");
				case "none" -> errors.rejectValue("absent", "field.required");
				case "spring" -> errors.rejectValue("absent", "required");
				case "odd" -> errors.rejectValue("absent", "odd", "is odd without it");
				case "whole" -> errors.reject("form.whole", "does not fit together");
				default -> {
				}
			}
		}

	}

	@MvcService
	@Import(Forms.class)
	static class Service {

		@Bean
		DetailCodes detailCodes() {
			return DetailCodes.of(Map.of(Needed.class, "required"));
		}

		@Bean
		MessageSource messageSource() {
			StaticMessageSource messages = new StaticMessageSource();
			messages.addMessage("name.taken", Locale.ENGLISH, "is taken, says the message source");
			return messages;
		}

	}

	/** What a binder fills, and partly refuses to. */
	static class Bound {

		public void setName(String name) {
		}

		public void setCurrency(String currency) {
			Assert.isTrue(currency.length() == 3, "s3cr3t");
		}

	}

	record Nested(@Valid @Nullable Range range) {
	}

	record Range(@Nullable LocalDate from, @Max(9) @Nullable Integer step) {
	}

	@RestController
	static class Forms {

		private final LocalValidatorFactoryBean validator;

		Forms(LocalValidatorFactoryBean validator) {
			this.validator = validator;
		}

		@InitBinder("bound")
		void require(WebDataBinder binder) {
			binder.setRequiredFields("name");
		}

		/** Spring Boot's own validator leaves single arguments of constructors alone. */
		@InitBinder("nested")
		void addConstraints(WebDataBinder binder) {
			binder.addValidators(this.validator);
		}

		@PostMapping("/bound")
		void bind(@ModelAttribute("bound") Bound bound) {
		}

		@PostMapping("/nested")
		void bindNested(@Valid @ModelAttribute("nested") Nested nested) {
		}

		@InitBinder
		void addValidator(WebDataBinder binder) {
			if (binder.getTarget() instanceof Form) {
				binder.addValidators(new Taken());
			}
		}

		@PostMapping("/forms")
		void fill(@RequestBody @Valid Form form) {
		}

	}

}
