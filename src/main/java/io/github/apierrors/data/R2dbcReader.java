package io.github.apierrors.data;

import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.jspecify.annotations.Nullable;

/**
 * Reads R2DBC.
 */
final class R2dbcReader implements FailureReader {

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(R2dbcException.class);
	}

	@Override
	public @Nullable ApiErrorCode reported(Throwable failure) {
		return (failure instanceof R2dbcException exception)
				? SqlStates.codeOf(exception.getSqlState(), exception.getErrorCode()) : null;
	}

	@Override
	public @Nullable ApiErrorCode typed(Throwable failure) {
		if (failure instanceof R2dbcRollbackException) {
			return ApiErrorCode.RESOURCE_CONFLICT;
		}
		boolean unavailable = failure instanceof R2dbcTimeoutException
				|| failure instanceof R2dbcTransientResourceException
				|| failure instanceof R2dbcNonTransientResourceException;
		return unavailable ? ApiErrorCode.SERVICE_UNAVAILABLE : null;
	}

}
