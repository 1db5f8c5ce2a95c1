/**
 * The room of Micrometer: counts failures, records them on the observation of their
 * request, so that spans and {@code http.server.requests} see them, and lets the request
 * id travel with the context to other threads.
 */
@NullMarked
package io.github.apierrors.micrometer;

import org.jspecify.annotations.NullMarked;
