package io.github.apierrors.resilience4j;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.MappingStep;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
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
	@CsvSource({ "circuitbreaker, apiErrorCircuitBreakerMappings, CallNotPermittedException",
			"bulkhead, apiErrorBulkheadMappings, BulkheadFullException",
			"ratelimiter, apiErrorRateLimiterMappings, RequestNotPermitted" })
	void leavesOutAPartThatIsNotThere(String part, String bean, String exception) throws ClassNotFoundException {
		Class<? extends Throwable> type = Class.forName("io.github.resilience4j." + part + "." + exception)
			.asSubclass(Throwable.class);
		this.runner.run((context) -> {
			assertThat(context).hasBean(bean);
			assertThat(context.getBean(ApiErrorHandler.class).explain(type)).extracting(MappingStep::source)
				.contains(type.getName());
		});
		this.runner.withClassLoader(new FilteredClassLoader("io.github.resilience4j." + part))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(bean));
	}

	@Test
	void watchesTheCircuitsOfTheApplication() {
		this.runner.withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults).run((context) -> {
			context.getBean(CircuitBreakerRegistry.class).circuitBreaker("stock").transitionToOpenState();
			assertThat(context.getBean(OpenCircuits.class).refusal("stock").headers()).containsKey("Retry-After");
		});
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
