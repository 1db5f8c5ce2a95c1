package io.github.apierrors.client;

import java.nio.ByteBuffer;
import java.util.Collection;

import feign.FeignException;
import feign.RetryableException;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ExceptionMappings;

/**
 * Feign. Its {@link RetryableException} is a connection that failed, or carries an answer
 * that says when to try again.
 */
final class FeignMappings {

	private FeignMappings() {
	}

	static ExceptionMappings create() {
		return ExceptionMappings.builder()
			.on(FeignException.class,
					(failure, context) -> (failure.status() < 400 && failure.getCause() != null)
							? UpstreamFailures.unreadable(failure.getCause()) : answered(failure))
			.on(RetryableException.class,
					(failure, context) -> (failure.getCause() instanceof FeignException answer) ? answered(answer)
							: UpstreamFailures.unreachable(failure))
			.on(DecodeException.class, (failure, context) -> UpstreamFailures.unreadable(failure))
			.on(EncodeException.class, ApiErrorCode.INTERNAL_ERROR)
			.build();
	}

	private static ApiError answered(FeignException failure) {
		Collection<String> waits = failure.responseHeaders().get("Retry-After");
		byte[] body = failure.responseBody().map(FeignMappings::bytes).orElseGet(() -> new byte[0]);
		return UpstreamFailures.answered(failure.status(),
				(waits != null) ? waits.stream().findFirst().orElse(null) : null, body);
	}

	private static byte[] bytes(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.duplicate().get(bytes);
		return bytes;
	}

}
