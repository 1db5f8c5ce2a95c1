/**
 * Tomcat and Jetty against each other: what they reject before the application sees it,
 * and what happens to responses on their way.
 */
@NullMarked
package io.github.apierrors.container;

import org.jspecify.annotations.NullMarked;
