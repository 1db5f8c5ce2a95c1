/**
 * What a whole service logs about a failed request, as an operator sees it.
 */
@NullMarked
package io.github.apierrors.logging;

import org.jspecify.annotations.NullMarked;
