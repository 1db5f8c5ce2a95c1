/**
 * The room of Jakarta Validation: what a violation says about which value, in the
 * client's words.
 */
@NullMarked
package io.github.apierrors.validation;

import org.jspecify.annotations.NullMarked;
