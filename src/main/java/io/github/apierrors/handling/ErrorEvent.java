package io.github.apierrors.handling;

import io.github.apierrors.ApiError;

/**
 * A failure that was handled.
 *
 * @param error what the client was told; code and status are the final ones
 * @param failure the exception, without wrappers
 * @param context facts about the request
 */
public record ErrorEvent(ApiError error, Throwable failure, ErrorContext context) {
}
