package io.github.apierrors.springdoc;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorSpringdocAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ApiErrorAutoConfiguration.class, ApiErrorSpringdocAutoConfiguration.class));

	@Test
	void completesDocuments() {
		this.runner.run(
				(context) -> assertThat(context).hasSingleBean(HandlerErrors.class).hasSingleBean(OpenApiErrors.class));
	}

	@Test
	void isAbsentWithoutSpringdoc() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springdoc", "io.swagger"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ApiErrorSpringdocAutoConfiguration.class));
	}

	@Test
	void isAbsentWhereTheLibraryIsSwitchedOff() {
		this.runner.withPropertyValues("api-errors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(HandlerErrors.class)
				.doesNotHaveBean(OpenApiErrors.class));
	}

	@Test
	void knowsWhetherTheCausesOf401AreTold() {
		this.runner.run((context) -> assertThat(context.getBean(AccessCodes.class).codes()).hasSize(5));
		this.runner.withPropertyValues("api-errors.security.collapse-auth-codes=true")
			.run((context) -> assertThat(context.getBean(AccessCodes.class).codes()).hasSize(2));
	}

}
