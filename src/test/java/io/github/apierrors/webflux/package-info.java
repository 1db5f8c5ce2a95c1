/**
 * The reactive transport on Netty, and its answers beside those of Spring MVC.
 */
@NullMarked
package io.github.apierrors.webflux;

import org.jspecify.annotations.NullMarked;
