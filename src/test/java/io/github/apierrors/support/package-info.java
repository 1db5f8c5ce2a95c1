/**
 * What the tests share: a small MVC service on a random port, and a client that shows an
 * answer as it came over the wire.
 */
@NullMarked
package io.github.apierrors.support;

import org.jspecify.annotations.NullMarked;
