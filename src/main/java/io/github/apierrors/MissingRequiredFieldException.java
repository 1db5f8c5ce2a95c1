package io.github.apierrors;

import java.util.stream.Stream;

/**
 * 422 {@code missing_required_field}: required members of the body are absent.
 */
public class MissingRequiredFieldException extends ApiException {

	private static final long serialVersionUID = 1L;

	/**
	 * Absent members.
	 * @param field the name of a member as the client would have written it
	 * @param others more of them
	 */
	public MissingRequiredFieldException(String field, String... others) {
		super(of(ApiErrorCode.MISSING_REQUIRED_FIELD).details(Stream.concat(Stream.of(field), Stream.of(others))
			.map(MissingRequiredFieldException::detail)
			.toList()));
	}

	private static ErrorDetail detail(String field) {
		return ErrorDetail.required(field, ErrorDetail.Location.BODY);
	}

}
