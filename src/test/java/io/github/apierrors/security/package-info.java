/**
 * Services with Spring Security and no wiring of ours.
 */
@NullMarked
package io.github.apierrors.security;

import org.jspecify.annotations.NullMarked;
