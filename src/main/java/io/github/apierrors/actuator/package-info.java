/**
 * The room of Spring Boot Actuator: an endpoint that shows the codes, which of them an
 * exception class gets and why, and the latest failures by request id, and one that
 * closes and opens the service. Takes the library over to a management port of its own.
 */
@NullMarked
package io.github.apierrors.actuator;

import org.jspecify.annotations.NullMarked;
