/**
 * The room of Jetty: answers what Jetty rejects before the application sees it, in place
 * of Jetty's own error page, and ends the connection of a response that failed on its
 * way.
 */
@NullMarked
package io.github.apierrors.jetty;

import org.jspecify.annotations.NullMarked;
