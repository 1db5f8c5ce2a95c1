package io.github.apierrors.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.apierrors.handling.BoundedCache;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The messages of violations, made again from their templates, once per constraint and
 * language. The validator made its own in whatever language the thread had, and with the
 * rejected value where a template asks for it.
 */
final class ViolationMessages {

	private static final String REJECTED_VALUE = "validatedValue";

	private static final String MASK = "***";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{[^{}]+}");

	private static final int CACHED_TEXTS = 2048;

	private final BoundedCache<Text, Optional<String>> made = new BoundedCache<>(CACHED_TEXTS, this::make);

	private final MessageInterpolator interpolator;

	ViolationMessages(MessageInterpolator interpolator) {
		this.interpolator = interpolator;
	}

	/**
	 * The message in a language, or {@code null} if there is none that may go out.
	 */
	@Nullable String message(ConstraintViolation<?> violation, Locale locale) {
		String template = violation.getMessageTemplate();
		if (!mayBeMadeAgain(template, violation)) {
			return template.contains(REJECTED_VALUE) ? null : violation.getMessage();
		}
		String made = made(template, violation, locale);
		if (made == null || made.contains(REJECTED_VALUE)) {
			return null;
		}
		if (lacksParameters(made, violation)) {
			return made.contains(MASK) ? null : violation.getMessage();
		}
		return made;
	}

	/**
	 * A template that a validator made up while validating may hold what the client sent.
	 * Expressions in such a one are not evaluated, by the validator's default, nor here.
	 */
	private static boolean mayBeMadeAgain(String template, ConstraintViolation<?> violation) {
		return template.equals(violation.getConstraintDescriptor().getMessageTemplate()) || !template.contains("$");
	}

	/**
	 * Whether a placeholder is left open that the validator itself could fill, with a
	 * parameter that only it knew.
	 */
	private static boolean lacksParameters(String made, ConstraintViolation<?> violation) {
		return made.indexOf('{') >= 0 && PLACEHOLDER.matcher(made)
			.results()
			.anyMatch((open) -> !violation.getMessage().contains(open.group()));
	}

	/**
	 * What the constraint itself says is the same for every violation of it.
	 */
	private @Nullable String made(String template, ConstraintViolation<?> violation, Locale locale) {
		ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
		Text text = new Text(template, descriptor, locale);
		boolean own = template.equals(descriptor.getMessageTemplate());
		return (own ? this.made.get(text) : make(text)).orElse(null);
	}

	private Optional<String> make(Text text) {
		return Optional.ofNullable(interpolate(text.template(), text.descriptor(), text.locale()));
	}

	private @Nullable String interpolate(String template, ConstraintDescriptor<?> descriptor, Locale locale) {
		try {
			return this.interpolator.interpolate(template, new Masked(descriptor), locale);
		}
		catch (ValidationException ex) {
			return null;
		}
	}

	private record Text(String template, ConstraintDescriptor<?> descriptor, Locale locale) {
	}

	/**
	 * All that a template may use, but for the rejected value.
	 */
	private record Masked(ConstraintDescriptor<?> descriptor) implements MessageInterpolator.Context {

		@Override
		public ConstraintDescriptor<?> getConstraintDescriptor() {
			return this.descriptor;
		}

		@Override
		public Object getValidatedValue() {
			return MASK;
		}

		@Override
		public <T> T unwrap(Class<T> type) {
			throw new ValidationException("not a " + type.getName());
		}

	}

}
