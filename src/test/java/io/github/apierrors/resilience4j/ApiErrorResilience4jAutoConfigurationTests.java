package io.github.apierrors.resilience4j;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ExceptionMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorResilience4jAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ApiErrorAutoConfiguration.class, ApiErrorResilience4jAutoConfiguration.class));

	@ParameterizedTest
	@CsvSource({ "circuitbreaker, apiErrorCircuitBreakerMappings", "bulkhead, apiErrorBulkheadMappings",
			"ratelimiter, apiErrorRateLimiterMappings" })
	void leavesOutAPartThatIsNotThere(String part, String bean) {
		this.runner.run((context) -> assertThat(context).hasBean(bean));
		this.runner.withClassLoader(new FilteredClassLoader("io.github.resilience4j." + part))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(bean));
	}

	@Test
	void isAbsentWithoutResilience4j() {
		this.runner.withClassLoader(new FilteredClassLoader("io.github.resilience4j"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ExceptionMappings.class));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		ExceptionMappings own = ExceptionMappings.builder().build();
		this.runner.withBean("apiErrorBulkheadMappings", ExceptionMappings.class, () -> own)
			.run((context) -> assertThat(context.getBean("apiErrorBulkheadMappings")).isSameAs(own));
	}

}
