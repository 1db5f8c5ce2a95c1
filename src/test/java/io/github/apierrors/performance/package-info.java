/**
 * What a request costs: the application that is measured, an in-process Tomcat to send it
 * requests without a socket, and the tests that keep the cost in bytes where it is. The
 * benchmarks of {@code src/jmh} use the same application.
 */
@NullMarked
package io.github.apierrors.performance;

import org.jspecify.annotations.NullMarked;
