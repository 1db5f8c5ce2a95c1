package io.github.apierrors.validation;

import java.util.Locale;

import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.ErrorMessages;
import io.github.apierrors.handling.FieldPath;
import io.github.apierrors.handling.FieldPaths;
import io.github.apierrors.handling.ParameterSource;
import io.github.apierrors.handling.ViolationExplainer;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * Turns a violation into a detail, the same one by whatever way it came.
 */
final class ConstraintViolationExplainer implements ViolationExplainer {

	private final FieldPaths paths;

	private final ConstraintCodes codes;

	private final ViolationMessages violationMessages;

	private final ErrorMessages messages;

	ConstraintViolationExplainer(FieldPaths paths, ConstraintCodes codes, ViolationMessages violationMessages,
			ErrorMessages messages) {
		this.paths = paths;
		this.codes = codes;
		this.violationMessages = violationMessages;
		this.messages = messages;
	}

	@Override
	public Class<?> violationType() {
		return ConstraintViolation.class;
	}

	@Override
	public @Nullable ErrorDetail explain(Object violation, ParameterSource source, ErrorContext context) {
		return (violation instanceof ConstraintViolation<?> constraint)
				? detail(constraint, ViolationPath.of(constraint), source, context) : null;
	}

	ErrorDetail detail(ConstraintViolation<?> violation, ViolationPath path, ParameterSource source,
			ErrorContext context) {
		FieldPath field = this.paths.resolve(source.path(), source.location(), path.root(), path.type(), path.steps());
		String code = this.codes.codeOf(violation);
		if (ErrorDetail.REQUIRED.equals(code) && !this.codes.isOwn(violation)) {
			return ErrorDetail.required(field.text(), source.location());
		}
		Locale locale = this.messages.locale(context);
		String message = this.violationMessages.message(violation, locale);
		return new ErrorDetail(field.text(),
				(message != null) ? message : this.messages.get("api-errors.input.invalid", locale), code,
				source.location());
	}

}
