package io.github.apierrors.validation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the room of Jakarta Validation.
 *
 * @param explainServiceViolations whether a violation that a service or the persistence
 * layer found is the caller's fault, and explained; otherwise it is an internal_error
 */
@ConfigurationProperties("api-errors.validation")
record ValidationProperties(@DefaultValue("true") boolean explainServiceViolations) {
}
