package io.github.apierrors.actuator;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.Maintenance;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorActuatorAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=apimaintenance";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ApiErrorAutoConfiguration.class, ApiErrorActuatorAutoConfiguration.class));

	@Test
	void offersTheEndpointOnlyWhereItIsExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(MaintenanceEndpoint.class));
		this.runner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(MaintenanceEndpoint.class));
	}

	@Test
	void isAbsentWithoutActuator() {
		this.runner.withPropertyValues(EXPOSED)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MaintenanceEndpoint.class)
				.hasSingleBean(Maintenance.class));
	}

}
