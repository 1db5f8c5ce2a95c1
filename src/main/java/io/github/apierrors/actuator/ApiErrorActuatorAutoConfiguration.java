package io.github.apierrors.actuator;

import java.time.Clock;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.handling.Maintenance;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The door of the room of Spring Boot Actuator. Of an endpoint that is not exposed there
 * is nothing: where {@code apierrors} is not, no failure is remembered either.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(ApiErrorHandler.class)
@EnableConfigurationProperties(ApiErrorActuatorProperties.class)
public final class ApiErrorActuatorAutoConfiguration {

	ApiErrorActuatorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(ApiErrorsEndpoint.class)
	RecentFailures apiErrorRecentFailures(ApiErrorActuatorProperties properties) {
		return new RecentFailures(properties.recentFailures(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(ApiErrorsEndpoint.class)
	ApiErrorsEndpoint apiErrorsEndpoint(ErrorCatalogue catalogue, ApiErrorHandler handler, RecentFailures failures,
			ApplicationContext context) {
		return new ApiErrorsEndpoint(catalogue, handler, failures, context.getClassLoader());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(MaintenanceEndpoint.class)
	MaintenanceEndpoint apiErrorMaintenanceEndpoint(Maintenance maintenance) {
		return new MaintenanceEndpoint(maintenance);
	}

}
