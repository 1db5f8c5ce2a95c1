package io.github.apierrors.jackson2;

import java.util.List;

import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * Values that are JSON, but not the JSON that the application's types ask for. Jackson 2
 * does not keep the token that it met, so its messages have to tell some cases apart.
 */
final class Mismatches {

	private static final List<String> ABSENT = List.of("Cannot map `null` into type", "Missing required creator",
			"Missing creator property", "Null value for creator property");

	/** In the message of a Kotlin parameter that is absent. */
	private static final String ABSENT_IN_KOTLIN = "due to missing (therefore NULL) value for creator parameter";

	private static final String KEY = "Cannot deserialize Map key";

	private final AcceptedValues accepted;

	Mismatches(AcceptedValues accepted) {
		this.accepted = accepted;
	}

	/**
	 * The detail, or {@code null} if it is the whole body that does not match.
	 */
	@Nullable ErrorDetail detail(MismatchedInputException failure, InputProblem problem) {
		if (failure instanceof InvalidTypeIdException id) {
			return subtype(id, problem);
		}
		if (problem.isOfTheWhole()) {
			return null;
		}
		return isAbsent(failure) ? problem.isRequired() : value(failure, problem);
	}

	private ErrorDetail value(MismatchedInputException failure, InputProblem problem) {
		if (failure instanceof PropertyBindingException) {
			return (failure instanceof IgnoredPropertyException) ? problem.mustNotBeSent() : problem.isUnknown();
		}
		Class<?> type = failure.getTargetType();
		if (failure instanceof InvalidFormatException format) {
			return message(failure).startsWith(KEY) ? name(type, problem.member(String.valueOf(format.getValue())))
					: text(type, problem);
		}
		return (type != null && type.isEnum()) ? text(type, problem) : problem.isNotA(type);
	}

	private ErrorDetail text(Class<?> type, InputProblem problem) {
		return type.isEnum() ? problem.isNotOneOf(this.accepted.constantsOf(type)) : problem.isMalformed(type);
	}

	private ErrorDetail name(Class<?> type, InputProblem problem) {
		return type.isEnum() ? problem.hasNameNotOneOf(this.accepted.constantsOf(type))
				: problem.hasNameThatIsNotA(type);
	}

	private @Nullable ErrorDetail subtype(InvalidTypeIdException failure, InputProblem problem) {
		String member = this.accepted.typeMember(failure.getBaseType());
		if (member == null) {
			return problem.isOfTheWhole() ? null : problem.isInvalid();
		}
		return (failure.getTypeId() == null) ? problem.member(member).isRequired()
				: problem.member(member).isNotOneOf(this.accepted.typeNames(failure.getBaseType()));
	}

	private static boolean isAbsent(MismatchedInputException failure) {
		String message = message(failure);
		return failure instanceof InvalidNullException || message.contains(ABSENT_IN_KOTLIN)
				|| ABSENT.stream().anyMatch(message::startsWith);
	}

	private static String message(MismatchedInputException failure) {
		String message = failure.getOriginalMessage();
		return (message != null) ? message : "";
	}

}
