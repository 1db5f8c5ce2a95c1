package io.github.apierrors.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ConstraintFields;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.apierrors.handling.ExceptionUnwrapper;
import io.r2dbc.spi.R2dbcException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import org.hibernate.HibernateException;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.ClassUtils;

/**
 * The door of the room of databases. Only JDBC is always there; every other technology
 * has a part of its own.
 */
@Lazy
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass(SQLException.class)
@ConditionalOnBean(ApiErrorHandler.class)
@EnableConfigurationProperties(ApiErrorDataProperties.class)
public final class ApiErrorDataAutoConfiguration {

	ApiErrorDataAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	DatabaseFailures apiErrorDatabaseFailures(ObjectProvider<FailureReader> readers,
			ObjectProvider<ConstraintFields> constraints, ApiErrorDataProperties properties) {
		List<ConstraintFields> declared = new ArrayList<>(constraints.orderedStream().toList());
		declared.add(new ConstraintFields(properties.constraints()));
		return new DatabaseFailures(readers.orderedStream().toList(), new ConstraintNames(declared));
	}

	@Bean
	@ConditionalOnMissingBean
	JdbcReader apiErrorJdbcReader() {
		return new JdbcReader();
	}

	@Bean
	@ConditionalOnMissingBean(name = "apiErrorDataMappings")
	ExceptionMappings apiErrorDataMappings(DatabaseFailures failures) {
		return failures.mappings();
	}

	/**
	 * Spring's data access and transactions.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ DataAccessException.class, TransactionException.class })
	static class SpringAccess {

		@Bean
		@ConditionalOnMissingBean
		SpringReader apiErrorSpringDataReader() {
			return new SpringReader();
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorTransactionUnwrapper")
		ExceptionUnwrapper apiErrorTransactionUnwrapper() {
			return (failure) -> (failure instanceof TransactionSystemException system) ? system.getOriginalException()
					: null;
		}

	}

	/**
	 * Jakarta Persistence.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PersistenceException.class)
	static class Jpa {

		@Bean
		@ConditionalOnMissingBean
		JpaReader apiErrorJpaReader() {
			return new JpaReader();
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorRollbackUnwrapper")
		ExceptionUnwrapper apiErrorRollbackUnwrapper() {
			return (failure) -> (failure instanceof RollbackException) ? failure.getCause() : null;
		}

	}

	/**
	 * Hibernate, whose exceptions are those of Jakarta Persistence, or their causes.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HibernateException.class)
	static class Hibernate {

		@Bean
		@ConditionalOnMissingBean
		HibernateReader apiErrorHibernateReader() {
			return new HibernateReader();
		}

	}

	/**
	 * The JDBC driver of PostgreSQL.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PSQLException.class)
	static class Postgres {

		@Bean
		@ConditionalOnMissingBean
		PostgresReader apiErrorPostgresReader() {
			return new PostgresReader();
		}

	}

	/**
	 * R2DBC.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(R2dbcException.class)
	static class R2dbc {

		@Bean
		@ConditionalOnMissingBean
		R2dbcReader apiErrorR2dbcReader() {
			return new R2dbcReader();
		}

	}

	/**
	 * Spring Data, from version 4.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.data.core.PropertyReferenceException")
	static class Sorting {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorSortMappings")
		ExceptionMappings apiErrorSortMappings() {
			return SortMappings.create();
		}

	}

	/**
	 * Spring Data before version 4.
	 */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = FormerSorting.TYPE)
	static class FormerSorting {

		private static final String TYPE = "org.springframework.data.mapping.PropertyReferenceException";

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorSortMappings")
		ExceptionMappings apiErrorSortMappings() {
			return SortMappings.create(ClassUtils.resolveClassName(TYPE, getClass().getClassLoader()));
		}

	}

}
