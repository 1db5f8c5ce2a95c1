package io.github.apierrors.data;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Reads the name of the constraint, which PostgreSQL reports apart from its message.
 */
final class PostgresReader implements FailureReader {

	@Override
	public @Nullable String constraint(Throwable failure) {
		ServerErrorMessage message = (failure instanceof PSQLException exception) ? exception.getServerErrorMessage()
				: null;
		return (message != null) ? message.getConstraint() : null;
	}

}
