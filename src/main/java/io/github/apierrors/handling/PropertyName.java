package io.github.apierrors.handling;

/**
 * What the client calls a Java property.
 *
 * @param name the name of the member or parameter; empty if the property has none because
 * its own members stand in its place, as those of an unwrapped object or of a value class
 * @param prefix what stands before the names of those members
 * @param suffix what stands behind the names of those members
 */
public record PropertyName(String name, String prefix, String suffix) {

	/**
	 * A property with a name of its own.
	 * @param name the name as the client writes it
	 * @return the name
	 */
	public static PropertyName of(String name) {
		return new PropertyName(name, "", "");
	}

	/**
	 * A property whose members stand in its place.
	 * @param prefix what stands before their names
	 * @param suffix what stands behind their names
	 * @return the name
	 */
	public static PropertyName inlined(String prefix, String suffix) {
		return new PropertyName("", prefix, suffix);
	}

	boolean isInlined() {
		return this.name.isEmpty();
	}

}
