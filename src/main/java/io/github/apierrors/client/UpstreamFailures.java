package io.github.apierrors.client;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What the failure of a called service means for our own caller, whichever client found
 * out.
 */
final class UpstreamFailures {

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

	private static final Duration MAX_WAIT = Duration.ofMinutes(5);

	private static final int MAX_DEPTH = 16;

	private UpstreamFailures() {
	}

	/**
	 * It answered with an error, or with a success that cannot be read.
	 * @param status its status
	 * @param retryAfter its {@code Retry-After}, of which only whole seconds count
	 * @param body its body, of which only the code and the request id are read
	 */
	static ApiError answered(int status, @Nullable String retryAfter, byte[] body) {
		return withNotes(withWait(answered(status), status, retryAfter), RemoteApiError.parse(body));
	}

	static ApiError answered(RemoteApiException failure) {
		ApiError error = answered(failure.status());
		if (mayWait(failure.status()) && failure.retryAfter() != null) {
			error = error.withRetryAfter(atMost(failure.retryAfter()));
		}
		return withNotes(error, failure.error());
	}

	/**
	 * It answered something that cannot be understood.
	 */
	static ApiError undecodable() {
		return ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE).withStatus(502);
	}

	/**
	 * It cannot be reached, or does not answer in time, or not in HTTP.
	 * @param cause what stopped the call, or {@code null} if that is not known
	 */
	static ApiError unreachable(@Nullable Throwable cause) {
		return isCausedBy(cause, ProtocolException.class::isInstance) ? undecodable() : unavailable();
	}

	/**
	 * Its answer could not be read: it came too late or broke off, or makes no sense.
	 * @param cause what stopped the reading
	 */
	static ApiError unreadable(Throwable cause) {
		return isCausedBy(cause, UpstreamFailures::isOfTheConnection) ? unavailable() : undecodable();
	}

	private static boolean isCausedBy(@Nullable Throwable failure, Predicate<Throwable> test) {
		Throwable current = failure;
		for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
			if (test.test(current)) {
				return true;
			}
			current = current.getCause();
		}
		return false;
	}

	private static boolean isOfTheConnection(Throwable cause) {
		// Parsers have I/O exceptions of their own. Some clients end a slow answer by
		// closing it, which is a plain one.
		boolean broken = cause instanceof IOException && cause.getClass().getName().startsWith("java.");
		return broken || cause instanceof TimeoutException;
	}

	private static ApiError unavailable() {
		return ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE);
	}

	private static ApiError answered(int status) {
		if (mayWait(status)) {
			return unavailable();
		}
		return (status >= 400 && status < 500) ? ApiError.of(ApiErrorCode.INTERNAL_ERROR) : undecodable();
	}

	private static boolean mayWait(int status) {
		return status == 429 || status == 503;
	}

	private static ApiError withWait(ApiError error, int status, @Nullable String retryAfter) {
		return (mayWait(status) && retryAfter != null && SECONDS.matcher(retryAfter).matches())
				? error.withRetryAfter(atMost(Duration.ofSeconds(Long.parseLong(retryAfter)))) : error;
	}

	private static Duration atMost(Duration wait) {
		return (wait.compareTo(MAX_WAIT) > 0) ? MAX_WAIT : wait;
	}

	private static ApiError withNotes(ApiError error, @Nullable RemoteApiError remote) {
		return (remote != null) ? error.withLogField("upstream_code", remote.code())
			.withLogField("upstream_request_id", remote.requestId()) : error;
	}

}
