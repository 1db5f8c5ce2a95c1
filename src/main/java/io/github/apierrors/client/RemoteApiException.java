package io.github.apierrors.client;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * Another service answered with an error. Where it follows the contract, the exception
 * says which; otherwise only the status is known.
 * <p>
 * One that nobody catches is a failure of ours: our caller sees
 * {@code service_unavailable} or {@code internal_error}, and nothing of what is in here.
 */
public class RemoteApiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

	private final int status;

	private final @Nullable RemoteApiError error;

	private final @Nullable Duration retryAfter;

	/**
	 * An answer.
	 * @param status its status
	 * @param error its body, or {@code null} if that does not follow the contract
	 * @param retryAfter the time to wait, or {@code null} if it did not say
	 */
	public RemoteApiException(int status, @Nullable RemoteApiError error, @Nullable Duration retryAfter) {
		super("A remote API answered " + status
				+ ((error != null) ? " " + error.code() + ", request_id=" + error.requestId() : ""));
		this.status = status;
		this.error = error;
		this.retryAfter = retryAfter;
	}

	/**
	 * Decodes an answer of any HTTP client.
	 * @param status its status
	 * @param retryAfter its {@code Retry-After} header, or {@code null}; a date is
	 * ignored
	 * @param body its body, which need not follow the contract
	 * @return the exception to throw
	 */
	public static RemoteApiException of(int status, @Nullable String retryAfter, byte[] body) {
		boolean seconds = retryAfter != null && SECONDS.matcher(retryAfter).matches();
		return new RemoteApiException(status, RemoteApiError.parse(body),
				seconds ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null);
	}

	/**
	 * The status of the answer.
	 * @return the HTTP status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The body of the answer.
	 * @return the error, or {@code null} if the body does not follow the contract
	 */
	public @Nullable RemoteApiError error() {
		return this.error;
	}

	/**
	 * The code of the answer, known to us or not.
	 * @return the code, or {@code null} if the body does not follow the contract
	 */
	public @Nullable String code() {
		return (this.error != null) ? this.error.code() : null;
	}

	/**
	 * Whether the answer has a code.
	 * @param code one of the documented codes, or of the other service
	 * @return {@code true} if the names are equal
	 */
	public boolean hasCode(ErrorCode code) {
		return code.code().equals(code());
	}

	/**
	 * What is wrong with which value of our call.
	 * @return the details, empty if there are none
	 */
	public List<ErrorDetail> details() {
		return (this.error != null) ? this.error.details() : List.of();
	}

	/**
	 * How long to wait before the next call.
	 * @return the time, or {@code null} if the answer did not say
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
