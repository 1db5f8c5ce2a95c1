/**
 * What clients get for bad input: every way into a handler, every way to fail, on a
 * running service.
 */
@NullMarked
package io.github.apierrors.input;

import org.jspecify.annotations.NullMarked;
