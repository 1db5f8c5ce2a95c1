package io.github.apierrors.validation;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ViolationExplainer;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorValidationAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorValidationAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@Test
	void registersWhatKnowsViolations() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(ViolationExplainer.class)
			.getBean("apiErrorValidationMappings")
			.isInstanceOf(ExceptionMappings.class));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		ExceptionMappings own = ExceptionMappings.builder().build();
		this.runner.withBean("apiErrorValidationMappings", ExceptionMappings.class, () -> own)
			.run((context) -> assertThat(context.getBean("apiErrorValidationMappings")).isSameAs(own));
	}

	@Test
	void isAbsentWithoutTheApi() {
		this.runner.withClassLoader(new FilteredClassLoader(ConstraintViolationException.class))
			.run((context) -> assertThat(context).doesNotHaveBean(ViolationExplainer.class)
				.doesNotHaveBean(ExceptionMappings.class));
	}

	@Test
	void isAbsentWithoutAValidator() {
		this.runner
			.withClassLoader(new FilteredClassLoader(
					new ClassPathResource("META-INF/services/jakarta.validation.spi.ValidationProvider")))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ViolationExplainer.class));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(ViolationExplainer.class));
	}

}
