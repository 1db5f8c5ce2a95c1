package io.github.apierrors.jackson;

import java.util.List;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.BadInput;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.FieldPath;
import io.github.apierrors.handling.InputProblem;
import io.github.apierrors.handling.UnreadableBodyExplainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says what Jackson could not bind, and where. JSON that it could not even parse, or that
 * is of the wrong kind as a whole, has no details.
 */
final class JacksonExplainer implements UnreadableBodyExplainer {

	private final Mismatches mismatches;

	private final ErrorMessages messages;

	JacksonExplainer(Mismatches mismatches, ErrorMessages messages) {
		this.mismatches = mismatches;
		this.messages = messages;
	}

	@Override
	public @Nullable ApiError explain(Throwable cause, ErrorContext context) {
		if (!(cause instanceof JacksonException failure)) {
			return null;
		}
		List<ErrorDetail> details = details(failure, context);
		return details.isEmpty() ? ApiError.of(ApiErrorCode.INVALID_REQUEST) : BadInput.of(details);
	}

	private List<ErrorDetail> details(JacksonException failure, ErrorContext context) {
		if (failure instanceof DeferredBindingException deferred) {
			return deferred.getProblems()
				.stream()
				.map((problem) -> this.mismatches.detail(problem, problemAt(JsonPaths.of(problem.getPath()), context)))
				.toList();
		}
		ErrorDetail detail = detail(failure, problemAt(JsonPaths.of(failure.getPath()), context));
		return (detail != null) ? List.of(detail) : List.of();
	}

	private @Nullable ErrorDetail detail(JacksonException failure, InputProblem problem) {
		if (failure instanceof MismatchedInputException mismatch) {
			return this.mismatches.detail(mismatch, problem);
		}
		if (failure instanceof ValueInstantiationException) {
			return problem.isInvalid();
		}
		return problem.isOfTheWhole() ? null : valueDetail(failure, problem);
	}

	private static @Nullable ErrorDetail valueDetail(JacksonException failure, InputProblem problem) {
		if (failure instanceof InputCoercionException overflow) {
			return problem.isOutOfRange(overflow.getTargetType());
		}
		return (failure instanceof DatabindException) ? problem.isInvalid() : null;
	}

	private InputProblem problemAt(FieldPath path, ErrorContext context) {
		return InputProblem.inBody(path, this.messages, context);
	}

}
