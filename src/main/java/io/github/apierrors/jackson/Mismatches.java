package io.github.apierrors.jackson;

import java.util.List;
import java.util.Map;

import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.InputProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.CollectedProblem;
import tools.jackson.databind.exc.IgnoredPropertyException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/**
 * Values that are JSON, but not the JSON that the application's types ask for.
 */
final class Mismatches {

	/**
	 * How the messages about absent values begin. Nothing else tells them from a value of
	 * the wrong type: the current token may be one of a buffer, or gone.
	 */
	private static final List<String> ABSENT = List.of("Cannot map `null` into type", "Missing required creator",
			"Missing creator property", "Null value for creator property");

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

	/**
	 * The detail of one of several problems that a collecting reader found.
	 */
	ErrorDetail detail(CollectedProblem collected, InputProblem problem) {
		if (collected.getTargetType() == null) {
			return problem.isUnknown();
		}
		Class<?> type = collected.getTargetType().getRawClass();
		return (collected.getToken() == JsonToken.PROPERTY_NAME) ? name(type, problem) : text(type, problem);
	}

	private ErrorDetail value(MismatchedInputException failure, InputProblem problem) {
		if (failure instanceof PropertyBindingException) {
			return (failure instanceof IgnoredPropertyException) ? problem.mustNotBeSent() : problem.isUnknown();
		}
		Class<?> type = failure.getTargetType();
		if (failure instanceof InvalidFormatException format) {
			return (failure.getCurrentToken() == JsonToken.PROPERTY_NAME)
					? name(type, problem.member(String.valueOf(format.getValue()))) : text(type, problem);
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
		JsonToken token = failure.getCurrentToken();
		if (failure.getTypeId() == null && token != null && (token.isScalarValue() || token == JsonToken.START_ARRAY)) {
			return problem.isOfTheWhole() ? null : problem.isNotA(Map.class);
		}
		String member = this.accepted.typeMember(failure.getBaseType());
		if (member == null) {
			return problem.isOfTheWhole() ? null : problem.isInvalid();
		}
		return (failure.getTypeId() == null) ? problem.member(member).isRequired()
				: problem.member(member).isNotOneOf(this.accepted.typeNames(failure.getBaseType()));
	}

	private static boolean isAbsent(MismatchedInputException failure) {
		String message = failure.getOriginalMessage();
		return failure instanceof InvalidNullException
				|| (message != null && ABSENT.stream().anyMatch(message::startsWith));
	}

}
