package io.github.apierrors.test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.RequestId;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an error. Each failure shows the whole answer.
 *
 * @see ApiErrorAssertions
 */
public final class ApiErrorAssert extends AbstractAssert<ApiErrorAssert, ErrorAnswer> {

	ApiErrorAssert(ErrorAnswer answer) {
		super(answer, ApiErrorAssert.class);
	}

	ApiErrorAssert isAnError() {
		return check(this.actual.status() >= 400 && this.actual.string("code") != null, "an error with a code", "none");
	}

	/**
	 * Asserts the code.
	 * @param code the documented code, or one of the application
	 * @return this
	 */
	public ApiErrorAssert hasCode(ErrorCode code) {
		return hasMember("code", code.code());
	}

	/**
	 * Asserts the HTTP status, and that the body tells the same.
	 * @param status the status
	 * @return this
	 */
	public ApiErrorAssert hasStatus(int status) {
		check(this.actual.status() == status, "the status <" + status + ">", this.actual.status());
		return hasMember("status", status);
	}

	/**
	 * Asserts the whole message.
	 * @param message the text for the client
	 * @return this
	 */
	public ApiErrorAssert hasMessage(String message) {
		return hasMember("message", message);
	}

	/**
	 * Asserts a part of the message.
	 * @param part what the text for the client contains
	 * @return this
	 */
	public ApiErrorAssert hasMessageContaining(String part) {
		String message = Objects.requireNonNullElse(this.actual.string("message"), "");
		return check(message.contains(part), "a message with <" + part + ">", message);
	}

	/**
	 * Asserts that there is a detail, among others maybe.
	 * @param field the name as the client wrote it; empty for the whole object
	 * @param message what is wrong with it
	 * @return this
	 */
	public ApiErrorAssert hasDetail(String field, String message) {
		return check(this.actual.details().contains(new ErrorDetail(field, message)),
				"a detail of <" + field + "> that says <" + message + ">", describeDetails());
	}

	/**
	 * Asserts which fields the details are about: these and no others, in any order.
	 * @param fields the names as the client wrote them
	 * @return this
	 */
	public ApiErrorAssert hasDetailsOf(String... fields) {
		List<String> expected = Stream.of(fields).sorted().toList();
		List<String> found = this.actual.details().stream().map(ErrorDetail::field).distinct().sorted().toList();
		return check(found.equals(expected), "details of <" + expected + ">", found);
	}

	/**
	 * Asserts that the details are there, and empty.
	 * @return this
	 */
	public ApiErrorAssert hasNoDetails() {
		return hasMember("details", List.of());
	}

	/**
	 * Asserts that the body and the header {@code X-Request-ID} have one request id, the
	 * same.
	 * @return this
	 */
	public ApiErrorAssert hasRequestId() {
		List<String> ids = this.actual.header(RequestId.HEADER);
		return check(ids.size() == 1 && ids.get(0).equals(this.actual.string("request_id")),
				"the request id <" + this.actual.string("request_id") + "> of the body as X-Request-ID", ids);
	}

	/**
	 * Asserts when the client may try again.
	 * @param wait the time to wait, in whole seconds
	 * @return this
	 */
	public ApiErrorAssert hasRetryAfter(Duration wait) {
		return hasHeader("Retry-After", String.valueOf(wait.toSeconds()));
	}

	/**
	 * Asserts a header with one value.
	 * @param name the header's name
	 * @param value its only value
	 * @return this
	 */
	public ApiErrorAssert hasHeader(String name, String value) {
		return check(this.actual.header(name).equals(List.of(value)), "the header " + name + " with <" + value + ">",
				this.actual.header(name));
	}

	/**
	 * Asserts all that the contract promises for every error, whatever its code: shape,
	 * types and headers, and that nothing looks like the service's inside. Codes of the
	 * application are taken for registered.
	 * @return this
	 */
	public ApiErrorAssert followsTheContract() {
		List<String> problems = Invariants.problems(this.actual, ContractTerms.ofAnyService());
		return check(problems.isEmpty(), "an answer that follows the contract", problems);
	}

	private ApiErrorAssert hasMember(String name, Object value) {
		@Nullable Object found = this.actual.error().get(name);
		return check(value.equals(found), "the " + name + " <" + value + ">", found);
	}

	private List<String> describeDetails() {
		return this.actual.details().stream().map((detail) -> detail.field() + ": " + detail.message()).toList();
	}

	private ApiErrorAssert check(boolean holds, String expected, @Nullable Object found) {
		if (!holds) {
			failWithMessage("%nExpected %s, but found <%s>, in this answer:%n%n%s", expected, String.valueOf(found),
					this.actual);
		}
		return this;
	}

}
