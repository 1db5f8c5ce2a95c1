package io.github.apierrors.data;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ExceptionMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorDataAutoConfigurationTests {

	private static final AutoConfigurations DOORS = AutoConfigurations.of(ApiErrorAutoConfiguration.class,
			ApiErrorDataAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(DOORS);

	@Test
	void registersTheMappings() {
		this.runner.run((context) -> assertThat(context.getBeansOfType(ExceptionMappings.class))
			.containsOnlyKeys("apiErrorDataMappings", "apiErrorSortMappings"));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		ExceptionMappings own = ExceptionMappings.builder().build();
		this.runner.withBean("apiErrorDataMappings", ExceptionMappings.class, () -> own)
			.run((context) -> assertThat(context.getBean("apiErrorDataMappings")).isSameAs(own));
	}

	@ParameterizedTest
	@CsvSource({ "org.springframework.dao, apiErrorSpringDataReader",
			"org.springframework.transaction, apiErrorSpringDataReader", "jakarta.persistence, apiErrorJpaReader",
			"org.hibernate, apiErrorHibernateReader", "io.r2dbc, apiErrorR2dbcReader",
			"org.postgresql, apiErrorPostgresReader", "org.springframework.data, apiErrorSortMappings" })
	void leavesOutATechnologyThatIsNotThere(String packageName, String bean) {
		this.runner.run((context) -> assertThat(context).hasBean(bean));
		this.runner.withClassLoader(new FilteredClassLoader(packageName))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(bean).hasBean("apiErrorDataMappings"));
	}

	@Test
	void isAbsentInANonWebApplication() {
		new ApplicationContextRunner().withConfiguration(DOORS)
			.run((context) -> assertThat(context).doesNotHaveBean(ExceptionMappings.class));
	}

}
