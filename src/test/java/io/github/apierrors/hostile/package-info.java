/**
 * What nobody sends by accident, and load that does not end: fuzzing and soaking.
 */
@NullMarked
package io.github.apierrors.hostile;

import org.jspecify.annotations.NullMarked;
