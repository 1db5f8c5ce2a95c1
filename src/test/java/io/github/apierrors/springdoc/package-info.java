/**
 * What OpenAPI documents tell about errors, seen in documents that a service served.
 */
@NullMarked
package io.github.apierrors.springdoc;

import org.jspecify.annotations.NullMarked;
