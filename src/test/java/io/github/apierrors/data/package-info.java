/**
 * The room of databases, proven on the real ones: the same cases on each, and one
 * difference between them per class.
 */
@NullMarked
package io.github.apierrors.data;

import org.jspecify.annotations.NullMarked;
