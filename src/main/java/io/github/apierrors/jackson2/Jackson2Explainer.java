package io.github.apierrors.jackson2;

import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.BadInput;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.InputProblem;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import org.jspecify.annotations.Nullable;

/**
 * Says what Jackson 2 could not bind, and where. JSON that it could not even parse, or
 * that is of the wrong kind as a whole, has no details.
 */
final class Jackson2Explainer implements UnreadableBodyExplainer {

	private final Mismatches mismatches;

	private final ErrorMessages messages;

	Jackson2Explainer(Mismatches mismatches, ErrorMessages messages) {
		this.mismatches = mismatches;
		this.messages = messages;
	}

	@Override
	public @Nullable ApiError explain(Throwable cause, ErrorContext context) {
		if (!(cause instanceof JacksonException)) {
			return null;
		}
		ErrorDetail detail = (cause instanceof JsonMappingException failure)
				? detail(failure, InputProblem.inBody(JsonPaths.of(failure.getPath()), this.messages, context)) : null;
		return (detail != null) ? BadInput.of(List.of(detail)) : ApiError.of(ApiErrorCode.INVALID_REQUEST);
	}

	private @Nullable ErrorDetail detail(JsonMappingException failure, InputProblem problem) {
		if (failure instanceof MismatchedInputException mismatch) {
			return this.mismatches.detail(mismatch, problem);
		}
		if (failure instanceof ValueInstantiationException) {
			return problem.isInvalid();
		}
		return problem.isOfTheWhole() ? null : wrapped(failure.getCause(), problem);
	}

	/**
	 * What the parser threw on the way down, which Jackson 2 wraps to say where.
	 */
	private static @Nullable ErrorDetail wrapped(@Nullable Throwable cause, InputProblem problem) {
		if (cause instanceof InputCoercionException overflow) {
			return problem.isOutOfRange(overflow.getTargetType());
		}
		return (cause instanceof JacksonException) ? null : problem.isInvalid();
	}

}
