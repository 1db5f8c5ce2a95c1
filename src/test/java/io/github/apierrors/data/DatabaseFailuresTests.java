package io.github.apierrors.data;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.ConstraintFields;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
