package io.github.apierrors;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code error.details}: what is wrong with one value that the client sent.
 *
 * @param field the name as the client wrote it, {@code .} between members and {@code [n]}
 * for indexes, for instance {@code items[0].unit_price}; empty for the whole object
 * @param message what is wrong, safe for the client and without the rejected value
 * @param code the machine-readable kind of the violation such as {@code required}, sent
 * only where switched on
 * @param location where the value stood; {@code null} where that is unknown
 */
public record ErrorDetail(String field, String message, @Nullable String code,
		@Nullable Location location) implements Serializable {

	/** The code of a value that is absent. */
	public static final String REQUIRED = "required";

	/**
	 * Checks that field and message are there.
	 */
	public ErrorDetail {
		Objects.requireNonNull(field, "field");
		Objects.requireNonNull(message, "message");
	}

	/**
	 * A detail about a member of the body.
	 * @param field the name as the client wrote it
	 * @param message what is wrong
	 */
	public ErrorDetail(String field, String message) {
		this(field, message, null, Location.BODY);
	}

	/**
	 * A detail that says that a value is absent.
	 * @param field the name as the client would have written it
	 * @param location where the value was expected
	 * @return a detail such as {@code This field is required.}
	 */
	public static ErrorDetail required(String field, Location location) {
		return new ErrorDetail(field, location.required, REQUIRED, location);
	}

	/**
	 * Where in the request a value stands.
	 */
	public enum Location {

		/** A member of the JSON body. */
		BODY("field"),

		/** A query parameter. */
		QUERY("parameter"),

		/** A variable of the path. */
		PATH("parameter"),

		/** A request header. */
		HEADER("header"),

		/** A cookie. */
		COOKIE("cookie"),

		/** A matrix variable. */
		MATRIX("parameter"),

		/** A field of a form body. */
		FORM("field"),

		/** A part of a multipart body. */
		PART("part");

		private final String wireName = name().toLowerCase(Locale.ROOT);

		private final String noun;

		private final String required;

		Location(String noun) {
			this.noun = noun;
			this.required = "This " + noun + " is required.";
		}

		/**
		 * The value of {@code details[].location}.
		 * @return for instance {@code body}
		 */
		public String wireName() {
			return this.wireName;
		}

		/**
		 * What a sentence calls a value in this place.
		 * @return for instance {@code field} or {@code parameter}
		 */
		public String noun() {
			return this.noun;
		}

	}

}
