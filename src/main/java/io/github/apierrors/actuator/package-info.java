/**
 * The room of Spring Boot Actuator: an endpoint that closes and opens the service.
 */
@NullMarked
package io.github.apierrors.actuator;

import org.jspecify.annotations.NullMarked;
