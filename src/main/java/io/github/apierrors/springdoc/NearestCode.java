package io.github.apierrors.springdoc;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import io.github.apierrors.handling.UndocumentedStatus;

/**
 * A documented code that goes out with a status other than its own, since none belongs to
 * that status.
 *
 * @param code the code on the wire
 * @param status the status on the wire
 * @param description what happened
 * @param action what to do about it
 */
record NearestCode(String code, int status, String description, String action) implements ErrorCode {

	/**
	 * The code that a failure with nothing but a status goes out with.
	 */
	static ErrorCode of(int status, UndocumentedStatus mode) {
		ApiErrorCode nearest = ApiErrorCode.nearest(status);
		if (nearest.status() == status || mode == UndocumentedStatus.DOCUMENTED) {
			return nearest;
		}
		ErrorCode extended = ExtendedErrorCode.of(status);
		if (extended == null) {
			extended = nearest;
		}
		return (mode == UndocumentedStatus.EXTENDED && extended != nearest) ? extended
				: new NearestCode(nearest.code(), status, extended.description(), extended.action());
	}

}
