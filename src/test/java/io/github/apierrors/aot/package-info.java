/**
 * What a service that is prepared ahead of time has to keep.
 */
@NullMarked
package io.github.apierrors.aot;

import org.jspecify.annotations.NullMarked;
