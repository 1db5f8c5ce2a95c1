/**
 * The servlet transport: catches every failure of a Spring MVC service and copies the
 * engine's answer out.
 * <p>
 * From the outside in: {@code RequestIdFilter} gives the request its id;
 * {@code ErrorBoundaryFilter} answers what escapes the filters below it, what they report
 * with {@code sendError}, and error statuses without a body; {@code ApiErrorAdvice}
 * answers what a handler throws. {@code ErrorDispatchFilter} answers the container's
 * error dispatch, which is left for what arises outside of these. All of them write
 * through {@link io.github.apierrors.servlet.ServletErrorWriter}.
 * <p>
 * {@code MaintenanceFilter} turns requests away while the service, or a path, is closed.
 * {@link io.github.apierrors.servlet.RateLimitPublisher} puts the state of a rate limit
 * on successful answers.
 */
@NullMarked
package io.github.apierrors.servlet;

import org.jspecify.annotations.NullMarked;
