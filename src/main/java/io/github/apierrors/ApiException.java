package io.github.apierrors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the application reports on purpose: a documented code, and text that was
 * written for the client.
 * <p>
 * The message, the details and the metadata reach the client as they are, so they must
 * hold nothing that is not meant for it. The cause is only logged.
 * <p>
 * An exception with a 4xx code is an answer, not a fault: it carries no stack trace,
 * which makes it cheap to throw. {@link #fillInStackTrace()} adds one where it is wanted.
 * One with a 5xx code has a stack trace as usual.
 */
public class ApiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ErrorCode code;

	private final ErrorDetail[] details;

	private final @Nullable Duration retryAfter;

	private final @Nullable RateLimit rateLimit;

	private final String[][] metadata;

	/**
	 * The code with its description as the message.
	 * @param code the documented code, or a registered one of the application
	 */
	public ApiException(ErrorCode code) {
		this(of(code));
	}

	/**
	 * The code with a message of its own.
	 * @param code the documented code, or a registered one of the application
	 * @param message one line that is safe for the client
	 */
	public ApiException(ErrorCode code, String message) {
		this(of(code).message(message));
	}

	/**
	 * The code with a message of its own, and what led to it.
	 * @param code the documented code, or a registered one of the application
	 * @param message one line that is safe for the client
	 * @param cause what led to it; logged, never sent
	 */
	public ApiException(ErrorCode code, String message, @Nullable Throwable cause) {
		this(of(code).message(message).cause(cause));
	}

	/**
	 * All that a builder holds. For subclasses.
	 * @param builder the parts of the exception
	 */
	@SuppressWarnings("this-escape") // Throwable's own method, which no subclass sees
	protected ApiException(Builder builder) {
		super((builder.message != null) ? builder.message : builder.code.description(), builder.cause);
		this.code = builder.code;
		this.details = builder.details.toArray(ErrorDetail[]::new);
		this.retryAfter = builder.retryAfter;
		this.rateLimit = builder.rateLimit;
		this.metadata = builder.metadata.entrySet()
			.stream()
			.map((entry) -> new String[] { entry.getKey(), entry.getValue() })
			.toArray(String[][]::new);
		if (this.code.status() >= 500) {
			super.fillInStackTrace();
		}
	}

	/**
	 * Starts an exception with more than a code and a message.
	 * @param code the documented code, or a registered one of the application
	 * @return a builder
	 */
	public static Builder of(ErrorCode code) {
		return new Builder(code);
	}

	/**
	 * The code that the client sees.
	 * @return the documented code, or a registered one of the application
	 */
	public ErrorCode code() {
		return this.code;
	}

	/**
	 * What is wrong with which value.
	 * @return the details in the order in which they were added
	 */
	public List<ErrorDetail> details() {
		return List.of(this.details);
	}

	/**
	 * When the client may try again, sent as {@code Retry-After}.
	 * @return the time to wait, or {@code null} if it is not known
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * The state of the limit that was exceeded, sent as {@code X-RateLimit-*} headers and
	 * {@code Retry-After}.
	 * @return the limit, or {@code null} if there is none
	 */
	public @Nullable RateLimit rateLimit() {
		return this.rateLimit;
	}

	/**
	 * Strings for {@code error.metadata}, sent only where switched on.
	 * @return the strings by name, in the order in which they were added
	 */
	public Map<String, String> metadata() {
		Map<String, String> map = new LinkedHashMap<>();
		Arrays.stream(this.metadata).forEach((entry) -> map.put(entry[0], entry[1]));
		return Collections.unmodifiableMap(map);
	}

	/**
	 * Adds the stack trace that an exception with a 4xx code does not have by itself.
	 * @return this exception
	 */
	@Override
	public synchronized Throwable fillInStackTrace() {
		// Throwable's constructor calls this before the code is set.
		return constructed() ? super.fillInStackTrace() : this;
	}

	@SuppressWarnings("ConstantValue")
	private boolean constructed() {
		return this.code != null;
	}

	/**
	 * Collects the parts of an {@link ApiException}.
	 */
	public static final class Builder {

		private final ErrorCode code;

		private @Nullable String message;

		private @Nullable Throwable cause;

		private final List<ErrorDetail> details = new ArrayList<>();

		private @Nullable Duration retryAfter;

		private @Nullable RateLimit rateLimit;

		private final Map<String, String> metadata = new LinkedHashMap<>();

		private Builder(ErrorCode code) {
			this.code = code;
		}

		/**
		 * Sets the text for the client.
		 * @param message one line that is safe for the client
		 * @return this builder
		 */
		public Builder message(String message) {
			this.message = message;
			return this;
		}

		/**
		 * Sets what led to the failure.
		 * @param cause logged, never sent
		 * @return this builder
		 */
		public Builder cause(@Nullable Throwable cause) {
			this.cause = cause;
			return this;
		}

		/**
		 * Adds a detail about a member of the body.
		 * @param field the name as the client wrote it
		 * @param message what is wrong with it
		 * @return this builder
		 */
		public Builder detail(String field, String message) {
			return detail(new ErrorDetail(field, message));
		}

		/**
		 * Adds a detail.
		 * @param detail what is wrong with which value
		 * @return this builder
		 */
		public Builder detail(ErrorDetail detail) {
			this.details.add(detail);
			return this;
		}

		/**
		 * Adds details.
		 * @param details what is wrong with which value
		 * @return this builder
		 */
		public Builder details(List<ErrorDetail> details) {
			this.details.addAll(details);
			return this;
		}

		/**
		 * Sets when the client may try again.
		 * @param retryAfter the time to wait
		 * @return this builder
		 */
		public Builder retryAfter(@Nullable Duration retryAfter) {
			this.retryAfter = retryAfter;
			return this;
		}

		/**
		 * Sets the state of the limit that was exceeded.
		 * @param rateLimit the limit
		 * @return this builder
		 */
		public Builder rateLimit(@Nullable RateLimit rateLimit) {
			this.rateLimit = rateLimit;
			return this;
		}

		/**
		 * Adds a string for {@code error.metadata}.
		 * @param name the string's name
		 * @param value its value, safe for the client
		 * @return this builder
		 */
		public Builder metadata(String name, String value) {
			this.metadata.put(name, value);
			return this;
		}

		/**
		 * The exception.
		 * @return a new exception with all that was set
		 */
		public ApiException build() {
			return new ApiException(this);
		}

	}

}
