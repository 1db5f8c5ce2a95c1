package io.github.apierrors.data;

import java.sql.SQLException;
import java.util.stream.Stream;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ExceptionUnwrapper;
import io.github.apierrors.handling.MappingStep;
import io.r2dbc.spi.R2dbcException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;

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
	void asksEachTechnologyThatIsThere() {
		this.runner.run((context) -> {
			assertThat(context.getBeansOfType(FailureReader.class).values()).hasSize(6)
				.doesNotHaveDuplicates()
				.hasOnlyElementsOfTypes(JdbcReader.class, SpringReader.class, JpaReader.class, HibernateReader.class,
						PostgresReader.class, R2dbcReader.class);
			ApiErrorHandler handler = context.getBean(ApiErrorHandler.class);
			assertThat(Stream.of(SQLException.class, DataAccessException.class, TransactionException.class,
					PersistenceException.class, R2dbcException.class, PropertyReferenceException.class))
				.allSatisfy((type) -> assertThat(handler.explain(type)).extracting(MappingStep::source)
					.contains(type.getName()));
		});
	}

	@Test
	void looksIntoFailedTransactions() {
		Exception cause = new IllegalStateException("x");
		TransactionSystemException failure = new TransactionSystemException("");
		failure.initApplicationException(cause);
		this.runner.run((context) -> assertThat(context.getBeansOfType(ExceptionUnwrapper.class).values())
			.satisfiesOnlyOnce((unwrapper) -> assertThat(unwrapper.unwrap(failure)).isSameAs(cause))
			.satisfiesOnlyOnce(
					(unwrapper) -> assertThat(unwrapper.unwrap(new RollbackException(cause))).isSameAs(cause))
			.allSatisfy((unwrapper) -> assertThat(unwrapper.unwrap(cause)).isNull()));
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
