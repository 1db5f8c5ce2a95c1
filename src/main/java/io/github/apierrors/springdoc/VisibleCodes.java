package io.github.apierrors.springdoc;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.UndocumentedStatus;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What the description of an operation shows of its failures: input that can be wrong is
 * rejected, and nobody can rule out a bug.
 */
final class VisibleCodes {

	private final DescribedSchemas schemas;

	private final UndocumentedStatus undocumentedStatus;

	VisibleCodes(DescribedSchemas schemas, UndocumentedStatus undocumentedStatus) {
		this.schemas = schemas;
		this.undocumentedStatus = undocumentedStatus;
	}

	Set<ErrorCode> of(Operation operation) {
		Set<ErrorCode> codes = new LinkedHashSet<>();
		if (operation.getParameters() != null && operation.getParameters().stream().anyMatch(this::canBeWrong)) {
			codes.add(ApiErrorCode.INVALID_PARAMETER);
		}
		if (operation.getRequestBody() != null) {
			addBody(codes, this.schemas.resolve(operation.getRequestBody()));
		}
		codes.add(ApiErrorCode.INTERNAL_ERROR);
		return codes;
	}

	/**
	 * A path has its variables always, or it would be another path.
	 */
	private boolean canBeWrong(Parameter described) {
		Parameter parameter = this.schemas.resolve(described);
		boolean canBeAbsent = Boolean.TRUE.equals(parameter.getRequired()) && !"path".equals(parameter.getIn());
		return canBeAbsent || this.schemas.isConstrained(parameter.getSchema());
	}

	private void addBody(Set<ErrorCode> codes, RequestBody body) {
		codes.add(ApiErrorCode.INVALID_REQUEST);
		codes.add(NearestCode.of(415, this.undocumentedStatus));
		Content content = Objects.requireNonNullElseGet(body.getContent(), Content::new);
		content.forEach((mediaType, described) -> {
			if (mediaType.startsWith("multipart/")) {
				codes.add(NearestCode.of(413, this.undocumentedStatus));
			}
			addValues(codes, described.getSchema(), isForm(mediaType));
		});
	}

	private void addValues(Set<ErrorCode> codes, @Nullable Schema<?> schema, boolean form) {
		boolean canBeWrong = form ? this.schemas.members(schema).stream().anyMatch(this.schemas::isConstrained)
				: this.schemas.hasMembers(schema);
		if (canBeWrong) {
			codes.add(ApiErrorCode.VALIDATION_ERROR);
		}
		if (this.schemas.requiresMembers(schema)) {
			codes.add(ApiErrorCode.MISSING_REQUIRED_FIELD);
		}
	}

	private static boolean isForm(String mediaType) {
		String type = mediaType.toLowerCase(Locale.ROOT);
		return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
	}

}
