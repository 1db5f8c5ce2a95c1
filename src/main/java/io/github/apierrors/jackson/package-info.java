/**
 * The room of Jackson 3: what its exceptions say about a body, and what the application's
 * own mapper calls the properties of a class.
 */
@NullMarked
package io.github.apierrors.jackson;

import org.jspecify.annotations.NullMarked;
