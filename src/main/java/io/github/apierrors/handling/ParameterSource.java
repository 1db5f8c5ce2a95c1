package io.github.apierrors.handling;

import io.github.apierrors.ErrorDetail.Location;

/**
 * Where a handler method takes a parameter from.
 *
 * @param name the name as the client writes it; empty for a body or a form as a whole
 * @param location where it stands in the request
 */
public record ParameterSource(String name, Location location) {

	private static final ParameterSource BODY = new ParameterSource("", Location.BODY);

	/**
	 * The body as a whole.
	 * @return the source without a name
	 */
	public static ParameterSource body() {
		return BODY;
	}

	/**
	 * The path of the parameter's value.
	 * @return the name, as the start of a path
	 */
	public FieldPath path() {
		return new FieldPath(this.name);
	}

}
