/**
 * A service written in Kotlin: what its types say about absence.
 */
@NullMarked
package io.github.apierrors.kotlin;

import org.jspecify.annotations.NullMarked;
