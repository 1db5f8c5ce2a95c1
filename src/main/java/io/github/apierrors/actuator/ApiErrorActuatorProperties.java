package io.github.apierrors.actuator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the endpoint.
 *
 * @param recentFailures how many failures the endpoint "apierrors" remembers, at most
 * 1000; 0 for none
 */
@ConfigurationProperties("api-errors.actuator")
record ApiErrorActuatorProperties(@DefaultValue("50") int recentFailures) {

	/**
	 * Keeps the number within its bounds.
	 */
	ApiErrorActuatorProperties {
		recentFailures = Math.max(0, Math.min(recentFailures, 1000));
	}

}
