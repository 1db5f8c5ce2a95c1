/**
 * The room of Spring's own web exceptions, shared by MVC and WebFlux: everything that
 * implements {@link org.springframework.web.ErrorResponse}, failed binding and method
 * validation, and bodies that could not be read.
 */
@NullMarked
package io.github.apierrors.web;

import org.jspecify.annotations.NullMarked;
