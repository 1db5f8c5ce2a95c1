/**
 * The room of Jackson 2, for Spring Boot 3.5 and for applications on Spring Boot 4 that
 * still prefer it: what its exceptions say about a body, and what the application's own
 * mapper calls the properties of a class.
 */
@NullMarked
package io.github.apierrors.jackson2;

import org.jspecify.annotations.NullMarked;
