package io.github.apierrors.validation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.BoundedCache;
import io.github.apierrors.handling.DetailCodes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The table constraint to detail code. An application's constraint names its code itself,
 * with an attribute, or has a {@link DetailCodes} bean name it.
 */
final class ConstraintCodes {

	private static final String ATTRIBUTE = "detailCode";

	private static final String INVALID = "invalid_value";

	private static final String TOO_SHORT = "too_short";

	private static final Map<String, String> TABLE = new HashMap<>();

	static {
		add("out_of_range", "Min", "Max", "DecimalMin", "DecimalMax", "Digits", "Positive", "PositiveOrZero",
				"Negative", "NegativeOrZero", "Past", "PastOrPresent", "Future", "FutureOrPresent", "Range",
				"time.DurationMin", "time.DurationMax");
		add("invalid_format", "Pattern", "Email", "URL", "UUID", "CreditCardNumber", "EAN", "ISBN", "LuhnCheck",
				"Mod10Check", "Mod11Check", "BitcoinAddress", "IpAddress");
		add("not_allowed", "Null", "Currency");
		add("duplicate", "UniqueElements");
	}

	private static final int CACHED_NAMES = 512;

	private final BoundedCache<Class<? extends Annotation>, String> names = new BoundedCache<>(CACHED_NAMES,
			ConstraintCodes::shortName);

	private final List<DetailCodes> applications;

	ConstraintCodes(List<DetailCodes> applications) {
		this.applications = applications;
	}

	String codeOf(ConstraintViolation<?> violation) {
		ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
		Class<? extends Annotation> constraint = descriptor.getAnnotation().annotationType();
		String own = ownCode(descriptor, constraint);
		String name = this.names.get(constraint);
		return (own != null) ? own : switch (name) {
			case "NotNull" -> ErrorDetail.REQUIRED;
			case "NotBlank", "NotEmpty" -> (violation.getInvalidValue() == null) ? ErrorDetail.REQUIRED : TOO_SHORT;
			case "Size", "Length", "CodePointLength" -> sizeCode(violation.getInvalidValue(), descriptor);
			default -> TABLE.getOrDefault(name, INVALID);
		};
	}

	/**
	 * Whether the code is one of the application's own making, which comes with a message
	 * of its own.
	 */
	boolean isOwn(ConstraintViolation<?> violation) {
		ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
		return ownCode(descriptor, descriptor.getAnnotation().annotationType()) != null;
	}

	private @Nullable String ownCode(ConstraintDescriptor<?> descriptor, Class<? extends Annotation> constraint) {
		if (descriptor.getAttributes().get(ATTRIBUTE) instanceof String code && !code.isBlank()) {
			return code;
		}
		for (DetailCodes codes : this.applications) {
			String code = codes.codeOf(constraint);
			if (code != null) {
				return code;
			}
		}
		return null;
	}

	private static String sizeCode(@Nullable Object value, ConstraintDescriptor<?> descriptor) {
		Object min = descriptor.getAttributes().get("min");
		return (min instanceof Integer number && sizeOf(value) < number) ? TOO_SHORT : "too_long";
	}

	private static int sizeOf(@Nullable Object value) {
		if (value instanceof CharSequence text) {
			return text.length();
		}
		if (value instanceof Collection<?> collection) {
			return collection.size();
		}
		return (value instanceof Map<?, ?> map) ? map.size()
				: (value != null && value.getClass().isArray()) ? Array.getLength(value) : 0;
	}

	/**
	 * The name of a constraint within the two packages that everybody uses; others keep
	 * their full one.
	 */
	private static String shortName(Class<? extends Annotation> constraint) {
		String name = constraint.getName();
		for (String home : List.of("jakarta.validation.constraints.", "org.hibernate.validator.constraints.")) {
			if (name.startsWith(home)) {
				return name.substring(home.length());
			}
		}
		return name;
	}

	private static void add(String code, String... constraints) {
		for (String constraint : constraints) {
			TABLE.put(constraint, code);
		}
	}

}
