/**
 * Deliberately wrong: each class in here breaks a rule of the house.
 */
@NullMarked
package io.github.apierrors.architecture.violations.jackson;

import org.jspecify.annotations.NullMarked;
