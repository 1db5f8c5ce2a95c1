package io.github.apierrors.web;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.HandlerParameters;
import io.github.apierrors.handling.PropertyNames;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.ErrorResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorWebAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorWebAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@Test
	void registersTheMappings() {
		this.runner.run((context) -> assertThat(context.getBeansOfType(ExceptionMappings.class))
			.containsOnlyKeys("apiErrorWebMappings", "apiErrorServletBindingMappings", "apiErrorApiVersionMappings"));
	}

	@Test
	void registersTheMappingsOfWebFlux() {
		new ReactiveWebApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).getBean("apiErrorReactiveInputMappings")
				.isInstanceOf(ExceptionMappings.class));
	}

	@Test
	void registersWhatKnowsTheParametersOfHandlersAndTheNamesOfForms() {
		this.runner.run((context) -> {
			assertThat(context.getBean(PropertyNames.class)).isInstanceOf(FormPropertyNames.class);
			assertThat(context.getBean(HandlerParameters.class)).isInstanceOf(HandlerMethodParameters.class);
		});
	}

	@Test
	void backsOffForABeanOfTheUser() {
		ExceptionMappings own = ExceptionMappings.builder().build();
		this.runner.withBean("apiErrorWebMappings", ExceptionMappings.class, () -> own)
			.run((context) -> assertThat(context.getBean("apiErrorWebMappings")).isSameAs(own));
	}

	@Test
	void isAbsentWithoutSpringWeb() {
		this.runner.withClassLoader(new FilteredClassLoader(ErrorResponse.class))
			.run((context) -> assertThat(context).doesNotHaveBean(ExceptionMappings.class));
	}

	@Test
	void leavesServletExceptionsOutWhereThereIsNoServletApi() {
		this.runner.withClassLoader(new FilteredClassLoader("jakarta.servlet.ServletException"))
			.run((context) -> assertThat(context).hasBean("apiErrorWebMappings")
				.doesNotHaveBean("apiErrorServletBindingMappings"));
	}

	@Test
	void leavesApiVersioningOutWhereSpringDoesNotKnowIt() {
		this.runner
			.withClassLoader(new FilteredClassLoader("org.springframework.web.accept.InvalidApiVersionException"))
			.run((context) -> assertThat(context).hasBean("apiErrorWebMappings")
				.doesNotHaveBean("apiErrorApiVersionMappings"));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(ExceptionMappings.class));
	}

}
