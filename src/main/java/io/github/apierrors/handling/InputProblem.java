package io.github.apierrors.handling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;

/**
 * One value that is at fault, and the sentences that say why: fixed ones, made of the
 * library's words and of what would have been accepted.
 *
 * @param field the value's name as the client wrote it
 * @param location where it stands
 * @param messages the words
 * @param locale the language of the answer
 */
public record InputProblem(String field, Location location, ErrorMessages messages, Locale locale) {

	private static final int MAX_ACCEPTED = 20;

	private static final String KEY = "api-errors.input.";

	/**
	 * A value of the body.
	 * @param path the way to it
	 * @param messages the words
	 * @param context facts about the request
	 * @return the value, of which nothing is said yet
	 */
	public static InputProblem inBody(FieldPath path, ErrorMessages messages, ErrorContext context) {
		return new InputProblem(path.text(), Location.BODY, messages, messages.locale(context));
	}

	/**
	 * A member of this value.
	 * @param name the member's name in JSON
	 * @return the member, of which nothing is said yet
	 */
	public InputProblem member(String name) {
		return new InputProblem(new FieldPath(this.field).member(name).text(), this.location, this.messages,
				this.locale);
	}

	/**
	 * Whether this is the body as a whole.
	 * @return {@code true} if it has no name
	 */
	public boolean isOfTheWhole() {
		return this.field.isEmpty();
	}

	/**
	 * The value is not there.
	 * @return the detail
	 */
	public ErrorDetail isRequired() {
		return ErrorDetail.required(this.field, this.location);
	}

	/**
	 * The value is JSON of another kind than the one it is needed as.
	 * @param type the type that it should have had, or {@code null} if that is not known
	 * @return the detail
	 */
	public ErrorDetail isNotA(@Nullable Class<?> type) {
		InputType kind = InputType.of(type);
		return detail(kind.detailCode(), kind.key());
	}

	/**
	 * The value is text that cannot be read as what it is needed as.
	 * @param type the type that it should have had, or {@code null} if that is not known
	 * @return the detail
	 */
	public ErrorDetail isMalformed(@Nullable Class<?> type) {
		if (type != null && type.isEnum()) {
			return isNotOneOf(Arrays.stream(type.getEnumConstants()).map((value) -> ((Enum<?>) value).name()).toList());
		}
		InputType kind = InputType.ofText(type);
		return detail(kind.detailCode(), kind.key());
	}

	/**
	 * The member has a name that cannot be read as what it is needed as.
	 * @param type the type that it should have had, or {@code null} if that is not known
	 * @return the detail
	 */
	public ErrorDetail hasNameThatIsNotA(@Nullable Class<?> type) {
		InputType kind = InputType.ofText(type);
		if (kind == InputType.OTHER) {
			return detail("not_allowed", "name-not-allowed");
		}
		return detail(kind.detailCode(), "name", this.messages.get(KEY + kind.key(), this.locale));
	}

	/**
	 * The value is a number beyond what its type can hold.
	 * @param type the type that it should have had, or {@code null} if that is not known
	 * @return the detail
	 */
	public ErrorDetail isOutOfRange(@Nullable Class<?> type) {
		if (type == int.class || type == Integer.class) {
			return range(Integer.MIN_VALUE, Integer.MAX_VALUE);
		}
		if (type == long.class || type == Long.class) {
			return range(Long.MIN_VALUE, Long.MAX_VALUE);
		}
		return detail("out_of_range", "out-of-range");
	}

	/**
	 * The value is none of those that are accepted.
	 * @param accepted the accepted values as the client writes them
	 * @return the detail, which lists them if they are not too many
	 */
	public ErrorDetail isNotOneOf(List<String> accepted) {
		return (accepted.isEmpty() || accepted.size() > MAX_ACCEPTED) ? detail("not_allowed", "not-allowed")
				: detail("not_allowed", "one-of", String.join(", ", accepted));
	}

	/**
	 * The member has a name that is none of those that are accepted.
	 * @param accepted the accepted names as the client writes them
	 * @return the detail, which lists them if they are not too many
	 */
	public ErrorDetail hasNameNotOneOf(List<String> accepted) {
		return (accepted.isEmpty() || accepted.size() > MAX_ACCEPTED) ? detail("not_allowed", "name-not-allowed")
				: detail("not_allowed", "name-one-of", String.join(", ", accepted));
	}

	/**
	 * There is no member of this name.
	 * @return the detail
	 */
	public ErrorDetail isUnknown() {
		return detail("unknown_field", "unknown");
	}

	/**
	 * The member exists but is not the client's to write.
	 * @return the detail
	 */
	public ErrorDetail mustNotBeSent() {
		return detail("not_allowed", "not-sent");
	}

	/**
	 * The array is longer than the application is willing to read.
	 * @return the detail
	 */
	public ErrorDetail hasTooManyElements() {
		return detail("out_of_range", "too-many");
	}

	/**
	 * The application rejected the value for a reason that is its own.
	 * @return the detail
	 */
	public ErrorDetail isInvalid() {
		return detail("invalid_value", "invalid");
	}

	private ErrorDetail range(long min, long max) {
		return detail("out_of_range", "range", Long.toString(min), Long.toString(max));
	}

	private ErrorDetail detail(String code, String key, @Nullable Object... arguments) {
		String text = this.messages.get(KEY + key, this.locale, arguments);
		return new ErrorDetail(this.field, text, code, this.location);
	}

}
