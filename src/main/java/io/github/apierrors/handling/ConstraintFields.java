package io.github.apierrors.handling;

import java.util.Map;

/**
 * Says which member of a request a database constraint guards, as a bean, so that a
 * violation can name it.
 *
 * <pre>{@code
 * ConstraintFields customerConstraints() {
 *     return new ConstraintFields(Map.of("uk_customer_email", "email"));
 * }
 * }</pre>
 *
 * A constraint that nobody declared is never named on the wire.
 *
 * @param fields the field as the client writes it by the name of the constraint, without
 * a schema and in any case
 */
public record ConstraintFields(Map<String, String> fields) {

	/**
	 * Copies the map.
	 */
	public ConstraintFields {
		fields = Map.copyOf(fields);
	}

}
