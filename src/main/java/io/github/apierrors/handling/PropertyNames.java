package io.github.apierrors.handling;

import java.util.Map;

import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the client calls the properties of a class. This is where the rooms that
 * read requests meet those that find values in them at fault.
 * <p>
 * Beans of this type are asked in order, once per class and location; the answers are
 * cached. An application adds one for a format of its own.
 */
@FunctionalInterface
public interface PropertyNames {

	/**
	 * Names the properties of a class.
	 * @param type a class that a request is read into, or an enum whose constants are
	 * keys
	 * @param location where in the request its values stand
	 * @return the names by Java property, field or constant, with no entry for what is
	 * called the same in Java, or {@code null} for "not mine"
	 */
	@Nullable Map<String, PropertyName> namesOf(Class<?> type, Location location);

}
