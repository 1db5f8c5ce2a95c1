package io.github.apierrors.springdoc;

import java.util.List;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers that does not let everybody in.
 *
 * @param codes the codes of who is not let in
 */
record AccessCodes(List<ErrorCode> codes) {

	private static final List<ErrorCode> ALL = List.of(ApiErrorCode.MISSING_API_KEY, ApiErrorCode.INVALID_API_KEY,
			ApiErrorCode.API_KEY_REVOKED, ApiErrorCode.API_KEY_EXPIRED, ApiErrorCode.INSUFFICIENT_SCOPE);

	private static final List<ErrorCode> COLLAPSED = List.of(ApiErrorCode.INVALID_API_KEY,
			ApiErrorCode.INSUFFICIENT_SCOPE);

	/**
	 * The codes of a service.
	 * @param collapsed whether the service tells no caller why its key is no good
	 * @return the codes
	 */
	static AccessCodes of(boolean collapsed) {
		return new AccessCodes(collapsed ? COLLAPSED : ALL);
	}

	/**
	 * The codes of an operation.
	 * @param requirements one of these is to be met; {@code null} or empty for a public
	 * operation, and an empty one says that it is public as well
	 * @return the codes
	 */
	List<ErrorCode> of(@Nullable List<SecurityRequirement> requirements) {
		boolean open = requirements == null || requirements.isEmpty()
				|| requirements.stream().anyMatch(SecurityRequirement::isEmpty);
		return open ? List.of() : this.codes;
	}

}
