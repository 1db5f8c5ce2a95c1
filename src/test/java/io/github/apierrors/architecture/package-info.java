/**
 * The rules of the house, and for each one a class that breaks it.
 */
@NullMarked
package io.github.apierrors.architecture;

import org.jspecify.annotations.NullMarked;
