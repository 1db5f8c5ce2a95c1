/**
 * The room of Resilience4j: an open circuit, a full bulkhead, a limiter that lets no more
 * calls through. What the JDK and Spring itself throw when they refuse or give up, the
 * engine knows.
 */
@NullMarked
package io.github.apierrors.resilience4j;

import org.jspecify.annotations.NullMarked;
