/**
 * Shows the room in whole services, on random ports.
 */
@NullMarked
package io.github.apierrors.micrometer;

import org.jspecify.annotations.NullMarked;
