/**
 * The orders of the sample once more, small, for each web stack and style of endpoints:
 * what the test kit attacks.
 */
@NullMarked
package io.github.apierrors.test.twin;

import org.jspecify.annotations.NullMarked;
