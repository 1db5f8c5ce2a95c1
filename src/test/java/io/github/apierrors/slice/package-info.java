/**
 * A service as its own tests see it: {@code @WebMvcTest} without an import of the
 * library.
 */
@NullMarked
package io.github.apierrors.slice;

import org.jspecify.annotations.NullMarked;
