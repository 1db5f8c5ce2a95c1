package io.github.apierrors.actuator;

import java.time.Clock;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ErrorListener;
import io.github.apierrors.handling.Maintenance;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorActuatorAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ApiErrorAutoConfiguration.class, ApiErrorActuatorAutoConfiguration.class));

	private final WebApplicationContextRunner exposed = this.runner
		.withPropertyValues("management.endpoints.web.exposure.include=apierrors,apimaintenance");

	@Test
	void offersTheEndpointsThatAreExposed() {
		this.exposed.run((context) -> assertThat(context).hasSingleBean(ApiErrorsEndpoint.class)
			.hasSingleBean(RecentFailures.class)
			.hasSingleBean(MaintenanceEndpoint.class));
	}

	@Test
	void offersNoneUnlessExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ApiErrorsEndpoint.class)
			.doesNotHaveBean(ErrorListener.class)
			.doesNotHaveBean(MaintenanceEndpoint.class));
	}

	@Test
	void offersTheOneThatIsExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=apimaintenance")
			.run((context) -> assertThat(context).hasSingleBean(MaintenanceEndpoint.class)
				.doesNotHaveBean(ErrorListener.class));
	}

	@Test
	void isAbsentWithoutActuator() {
		this.exposed.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MaintenanceEndpoint.class)
				.doesNotHaveBean(ErrorListener.class)
				.hasSingleBean(Maintenance.class));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		RecentFailures own = new RecentFailures(1, Clock.systemUTC());
		this.exposed.withBean("own", RecentFailures.class, () -> own)
			.run((context) -> assertThat(context.getBean(RecentFailures.class)).isSameAs(own));
	}

	@Test
	void remembersFiftyUnlessToldOtherwise() {
		this.exposed.run((context) -> assertThat(recentFailures(context.getBean(ApiErrorActuatorProperties.class)))
			.isEqualTo(50));
		this.exposed.withPropertyValues("api-errors.actuator.recent-failures=1000000")
			.run((context) -> assertThat(recentFailures(context.getBean(ApiErrorActuatorProperties.class)))
				.isEqualTo(1000));
	}

	private static int recentFailures(ApiErrorActuatorProperties properties) {
		return properties.recentFailures();
	}

}
