/**
 * The kit for the tests of services, tested itself.
 */
@NullMarked
package io.github.apierrors.test;

import org.jspecify.annotations.NullMarked;
