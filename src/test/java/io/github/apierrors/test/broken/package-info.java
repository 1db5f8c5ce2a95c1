/**
 * What services do wrong, for the test kit to find.
 */
@NullMarked
package io.github.apierrors.test.broken;

import org.jspecify.annotations.NullMarked;
