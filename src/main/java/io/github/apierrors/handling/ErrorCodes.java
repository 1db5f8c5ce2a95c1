package io.github.apierrors.handling;

import java.util.Arrays;
import java.util.List;

import io.github.apierrors.ErrorCode;

/**
 * Registers codes of the application, as a bean.
 *
 * <pre>{@code
 * ErrorCodes orderErrorCodes() {
 *     return ErrorCodes.of(OrderErrorCode.values());
 * }
 * }</pre>
 *
 * Two codes with one name, or a malformed one, stop the start-up.
 *
 * @param codes the codes in the order in which the reference lists them
 */
public record ErrorCodes(List<ErrorCode> codes) {

	/**
	 * Copies the list.
	 */
	public ErrorCodes {
		codes = List.copyOf(codes);
	}

	/**
	 * The constants of an enum.
	 * @param codes the codes, usually {@code values()} of an enum
	 * @return the registration
	 */
	public static ErrorCodes of(ErrorCode... codes) {
		return new ErrorCodes(Arrays.asList(codes));
	}

}
