package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;

/**
 * One step on the way through an object that was read from a request, in Java's terms.
 *
 * @param kind what the step leads into
 * @param name the property, or the key as text; empty for other kinds
 * @param index the index; -1 for other kinds
 * @param key the key itself; {@code null} for other kinds
 */
public record PropertyStep(Kind kind, String name, int index, @Nullable Object key) {

	/**
	 * The step to a property.
	 * @param name its Java name
	 * @return the step
	 */
	public static PropertyStep property(String name) {
		return new PropertyStep(Kind.PROPERTY, name, -1, null);
	}

	/**
	 * The step to an element of a list or array.
	 * @param index its index
	 * @return the step
	 */
	public static PropertyStep index(int index) {
		return new PropertyStep(Kind.INDEX, "", index, null);
	}

	/**
	 * The step to the value of a map's key, or to the key itself.
	 * @param key the key
	 * @return the step
	 */
	public static PropertyStep key(Object key) {
		return new PropertyStep(Kind.KEY, key.toString(), -1, key);
	}

	/**
	 * The step to an element that has neither index nor key.
	 * @return the step
	 */
	public static PropertyStep element() {
		return new PropertyStep(Kind.ELEMENT, "", -1, null);
	}

	/**
	 * What a step leads into.
	 */
	public enum Kind {

		/** A property of an object. */
		PROPERTY,

		/** An element of a list or array. */
		INDEX,

		/** An entry of a map. */
		KEY,

		/** An element of a set or other container. */
		ELEMENT

	}

}
