package io.github.apierrors.data;

import java.util.Map;
import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Reads Spring's data access exceptions, into which all stores of Spring Data translate
 * theirs, those without SQL included.
 */
final class SpringReader implements FailureReader {

	private static final Map<Class<? extends RuntimeException>, ApiErrorCode> CODES = Map.of(
			DuplicateKeyException.class, ApiErrorCode.RESOURCE_ALREADY_EXISTS, ConcurrencyFailureException.class,
			ApiErrorCode.RESOURCE_CONFLICT, QueryTimeoutException.class, ApiErrorCode.SERVICE_UNAVAILABLE,
			DataAccessResourceFailureException.class, ApiErrorCode.SERVICE_UNAVAILABLE,
			TransientDataAccessResourceException.class, ApiErrorCode.SERVICE_UNAVAILABLE,
			RecoverableDataAccessException.class, ApiErrorCode.SERVICE_UNAVAILABLE, TransactionTimedOutException.class,
			ApiErrorCode.SERVICE_UNAVAILABLE);

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(DataAccessException.class, TransactionException.class);
	}

	@Override
	public @Nullable ApiErrorCode typed(Throwable failure) {
		if (failure instanceof IncorrectResultSizeDataAccessException size) {
			return (size.getActualSize() == 0) ? ApiErrorCode.RESOURCE_NOT_FOUND : null;
		}
		for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
			ApiErrorCode code = CODES.get(type);
			if (code != null) {
				return code;
			}
		}
		return null;
	}

}
