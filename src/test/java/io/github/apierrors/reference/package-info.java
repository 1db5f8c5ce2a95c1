/**
 * Tests of the published reference, in a browser where the page is concerned.
 */
@NullMarked
package io.github.apierrors.reference;

import org.jspecify.annotations.NullMarked;
