/**
 * The reactive transport: catches every failure of a Spring WebFlux service and copies
 * the engine's answer out.
 * <p>
 * From the outside in: {@code ApiErrorWebExceptionHandler} answers what handlers and
 * filters signal as an error, after Spring Security had its chance and ahead of Spring
 * Boot's own handler; {@code RequestIdWebFilter} gives the request its id;
 * {@code ErrorBoundaryWebFilter} completes error statuses that were left without a body;
 * {@code HandlerOutcomeWebFilter}, the innermost, tells failures of handlers from those
 * of filters. All of them write through
 * {@link io.github.apierrors.webflux.WebFluxErrorWriter}.
 * <p>
 * {@code MaintenanceWebFilter} turns requests away while the service, or a path, is
 * closed. {@link io.github.apierrors.webflux.RateLimitPublisher} puts the state of a rate
 * limit on successful answers.
 */
@NullMarked
package io.github.apierrors.webflux;

import org.jspecify.annotations.NullMarked;
