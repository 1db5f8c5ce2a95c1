package io.github.apierrors.data;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.ConstraintFields;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import org.hibernate.ObjectNotFoundException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DatabaseFailuresTests {

	private final DatabaseFailures failures = new DatabaseFailures(
			List.of(new JdbcReader(), new R2dbcReader(), new SpringReader(), new JpaReader(), new HibernateReader()),
			new ConstraintNames(List.of(new ConstraintFields(Map.of("UK_Email", "email", "fk_customer", "customer")))));

	@Test
	void trustsTheDatabaseMoreThanTheTranslation() {
		// This is how Spring translates the lock timeout of H2.
		assertThat(codeOf(new QueryTimeoutException("", new SQLException("", "HYT00", 50200))))
			.isEqualTo(ApiErrorCode.RESOURCE_CONFLICT);
	}

	@Test
	void fallsBackToTheTypeWhereTheDatabaseSaidNothing() {
		assertThat(codeOf(new DuplicateKeyException("", new SQLException(""))))
			.isEqualTo(ApiErrorCode.RESOURCE_ALREADY_EXISTS);
		assertThat(codeOf(new OptimisticLockingFailureException(""))).isEqualTo(ApiErrorCode.RESOURCE_CONFLICT);
		assertThat(codeOf(new SQLTransientConnectionException(""))).isEqualTo(ApiErrorCode.SERVICE_UNAVAILABLE);
		assertThat(codeOf(new ConstraintViolationException("", new SQLException(), ConstraintKind.UNIQUE, null)))
			.isEqualTo(ApiErrorCode.RESOURCE_ALREADY_EXISTS);
	}

	static Stream<Arguments> typed() {
		SQLException silent = new SQLException("");
		return Stream.of(arguments(ApiErrorCode.RESOURCE_NOT_FOUND, new EntityNotFoundException()),
				arguments(ApiErrorCode.RESOURCE_NOT_FOUND, new NoResultException()),
				arguments(ApiErrorCode.RESOURCE_NOT_FOUND, new ObjectNotFoundException((Object) 7, "Order")),
				arguments(ApiErrorCode.RESOURCE_NOT_FOUND, new EmptyResultDataAccessException(1)),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new OptimisticLockException()),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new PessimisticLockException()),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new LockTimeoutException()),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new StaleStateException("")),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new LockAcquisitionException("", silent)),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new SQLTransactionRollbackException("")),
				arguments(ApiErrorCode.RESOURCE_CONFLICT, new R2dbcRollbackException() {
				}), arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new jakarta.persistence.QueryTimeoutException()),
				arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new JDBCConnectionException("", silent)),
				arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new SQLNonTransientConnectionException("")),
				arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new SQLRecoverableException("")),
				arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new SQLTimeoutException("")),
				arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new R2dbcTimeoutException() {
				}), arguments(ApiErrorCode.SERVICE_UNAVAILABLE, new R2dbcNonTransientResourceException() {
				}));
	}

	@ParameterizedTest
	@MethodSource("typed")
	void knowsTheTypesOfEachTechnology(ApiErrorCode code, Throwable failure) {
		assertThat(codeOf(failure)).isEqualTo(code);
	}

	@Test
	void takesTooManyResultsForABug() {
		assertThat(this.failures.explain(new IncorrectResultSizeDataAccessException(1, 2))).isNull();
	}

	@Test
	void doesNotTakeABugForALostConnection() {
		assertThat(this.failures.explain(new CannotCreateTransactionException("", new IllegalStateException("bug"))))
			.isNull();
		assertThat(this.failures.explain(new DataIntegrityViolationException(""))).isNull();
	}

	@Test
	void findsTheFailureBesideABatch() {
		BatchUpdateException batch = new BatchUpdateException("", "HY000", new int[0]);
		batch.setNextException(new SQLException("", "23505"));
		assertThat(codeOf(new DataIntegrityViolationException("", batch)))
			.isEqualTo(ApiErrorCode.RESOURCE_ALREADY_EXISTS);
	}

	@Test
	void endsWhereCausesRunInACircle() {
		SQLException first = new SQLException("");
		first.initCause(new SQLException("", first));
		assertThat(this.failures.explain(first)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "uk_email", "UK_EMAIL", "\"uk_email\"", "public.uk_email", "`shop`.`customers`.`uk_email`",
			"[dbo].[uk_email]", "PUBLIC.UK_EMAIL_INDEX_4F" })
	void findsADeclaredConstraintHoweverItIsWritten(String name) {
		assertThat(explain(violation("23505", name)).details())
			.extracting(ErrorDetail::field, ErrorDetail::message, ErrorDetail::code)
			.containsExactly(tuple("email", "is already in use", "duplicate"));
	}

	@Test
	void namesTheFieldOfADeclaredForeignKey() {
		assertThat(explain(violation("23503", "fk_customer")).details())
			.containsExactly(new ErrorDetail("customer", "is in conflict with the current state of the resource"));
	}

	@Test
	void doesNotNameAConstraintThatNobodyDeclared() {
		assertThat(explain(violation("23505", "uk_other")).details()).isEmpty();
	}

	private static ConstraintViolationException violation(String state, String constraint) {
		return new ConstraintViolationException("", new SQLException("", state), constraint);
	}

	private Object codeOf(Throwable failure) {
		return explain(failure).code();
	}

	private ApiError explain(Throwable failure) {
		return Objects.requireNonNull(this.failures.explain(failure));
	}

}
