package io.github.apierrors.micrometer;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ErrorListener;
import io.micrometer.common.KeyValue;
import io.micrometer.context.ContextRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.filter.ServerHttpObservationFilter;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorMicrometerAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorMicrometerAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	private final WebApplicationContextRunner registries = this.runner
		.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
		.withBean(ObservationRegistry.class, ObservationRegistry::create);

	@Test
	void countsAndObserves() {
		this.registries.run((context) -> assertThat(context).hasSingleBean(FailureCounter.class)
			.hasSingleBean(FailureObserver.class)
			.hasSingleBean(ErrorCodeFilter.class)
			.hasSingleBean(RequestIdAccessor.class));
	}

	@Test
	void listensToNothingWithoutRegistries() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ErrorListener.class)
			.doesNotHaveBean(ErrorCodeFilter.class)
			.hasSingleBean(RequestIdAccessor.class));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		FailureCounter own = new FailureCounter(new SimpleMeterRegistry());
		this.registries.withBean("own", FailureCounter.class, () -> own)
			.run((context) -> assertThat(context.getBean(FailureCounter.class)).isSameAs(own));
	}

	@Test
	void countsWhereThereAreNoServerObservations() {
		this.registries.withClassLoader(new FilteredClassLoader(ServerHttpObservationFilter.class))
			.run((context) -> assertThat(context).hasSingleBean(FailureCounter.class)
				.doesNotHaveBean("apiErrorFailureObserver"));
	}

	@Test
	void observesWithoutMetricsAndWithoutContextPropagation() {
		this.runner.withBean(ObservationRegistry.class, ObservationRegistry::create)
			.withClassLoader(new FilteredClassLoader(MeterRegistry.class, ContextRegistry.class))
			.run((context) -> assertThat(context).hasSingleBean(FailureObserver.class)
				.doesNotHaveBean("apiErrorFailureCounter")
				.doesNotHaveBean("apiErrorRequestIdAccessor"));
	}

	@Test
	void isAbsentWithoutMicrometer() {
		this.registries.withClassLoader(new FilteredClassLoader(KeyValue.class))
			.run((context) -> assertThat(context).doesNotHaveBean(ErrorListener.class));
	}

}
