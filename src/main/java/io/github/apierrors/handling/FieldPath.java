package io.github.apierrors.handling;

/**
 * The way from the root of a body to one value in it, as the client writes it:
 * {@code items[0].unit_price}. The name of a member that is not plain stands quoted in
 * brackets, {@code labels["work place"]}, so that no name can be taken for a path.
 *
 * @param text what goes on the wire; empty for the whole body
 */
public record FieldPath(String text) {

	private static final FieldPath ROOT = new FieldPath("");

	/**
	 * The body as a whole.
	 * @return the empty path
	 */
	public static FieldPath root() {
		return ROOT;
	}

	/**
	 * The way to a member of an object, or to the value of a map's key.
	 * @param name the member's name in JSON
	 * @return the longer path
	 */
	public FieldPath member(String name) {
		if (!isPlain(name)) {
			return new FieldPath(this.text + "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]");
		}
		return new FieldPath(this.text.isEmpty() ? name : this.text + "." + name);
	}

	/**
	 * The way to an element of an array.
	 * @param index the element's index
	 * @return the longer path
	 */
	public FieldPath index(int index) {
		return new FieldPath(this.text + "[" + index + "]");
	}

	/**
	 * The way to some element of an array that was read into a collection without order,
	 * so that nobody knows its index any more: {@code tags[]}.
	 * @return the longer path
	 */
	public FieldPath element() {
		return new FieldPath(this.text + "[]");
	}

	/**
	 * The way to the value of a map's key in a form: {@code labels[eu]}.
	 * @param key the key as it stands in the parameter's name
	 * @return the longer path
	 */
	public FieldPath formKey(String key) {
		return new FieldPath(this.text + "[" + key + "]");
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static boolean isPlain(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (isSpecial(name.charAt(i))) {
				return false;
			}
		}
		return !name.isEmpty();
	}

	private static boolean isSpecial(char c) {
		return c == '.' || c == '[' || c == ']' || c == '"' || c == '\\' || Character.isWhitespace(c)
				|| SafeText.isControl(c);
	}

}
