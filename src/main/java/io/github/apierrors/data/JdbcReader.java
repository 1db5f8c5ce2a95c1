package io.github.apierrors.data;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads JDBC. A pool that has no connection to give throws a
 * {@link SQLTransientConnectionException}, often without a SQLState.
 */
final class JdbcReader implements FailureReader {

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(SQLException.class);
	}

	@Override
	public @Nullable ApiErrorCode reported(Throwable failure) {
		return (failure instanceof SQLException exception)
				? SqlStates.codeOf(exception.getSQLState(), exception.getErrorCode()) : null;
	}

	@Override
	public @Nullable ApiErrorCode typed(Throwable failure) {
		if (failure instanceof SQLTransactionRollbackException) {
			return ApiErrorCode.RESOURCE_CONFLICT;
		}
		boolean unavailable = failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
				|| failure instanceof SQLTimeoutException;
		return unavailable ? ApiErrorCode.SERVICE_UNAVAILABLE : null;
	}

	@Override
	public @Nullable Throwable next(Throwable failure) {
		// A batch tells only that it failed; the statement's own failure hangs beside it.
		return (failure instanceof BatchUpdateException batch) ? batch.getNextException() : null;
	}

}
