/**
 * The engine: the one flow from a failure to the bytes of its answer.
 *
 * <pre>{@code
 * Throwable + ErrorContext
 *     |   ErrorResolver     unwrap, ask the mappers in order, else internal_error
 *     v
 * ApiError                  what happened
 *     |   ErrorRenderer     text, headers, body
 *     v
 * RenderedError             status, headers and bytes, copied out verbatim
 * }</pre>
 *
 * Every entry point (controller advice, filters, security, error dispatch, container)
 * calls {@link io.github.apierrors.handling.ApiErrorHandler#handle} and copies out what
 * it returns; none of them picks a status, a code or a log level, or writes JSON. An
 * application takes part with beans: {@link io.github.apierrors.handling.ExceptionMapper}
 * names codes, {@link io.github.apierrors.handling.ErrorCodes} adds some,
 * {@link io.github.apierrors.handling.ErrorListener} learns of every failure.
 * <p>
 * The engine knows no servlet, no Reactor, no security framework and no JSON library.
 */
@NullMarked
package io.github.apierrors.handling;

import org.jspecify.annotations.NullMarked;
