package io.github.apierrors.actuator;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.Maintenance;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The door of the room of Spring Boot Actuator.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorActuatorAutoConfiguration {

	ApiErrorActuatorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(MaintenanceEndpoint.class)
	MaintenanceEndpoint apiErrorMaintenanceEndpoint(Maintenance maintenance) {
		return new MaintenanceEndpoint(maintenance);
	}

}
