/**
 * Maintenance, from the outside.
 */
@NullMarked
package io.github.apierrors.actuator;

import org.jspecify.annotations.NullMarked;
