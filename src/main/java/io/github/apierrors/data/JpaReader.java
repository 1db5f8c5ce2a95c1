package io.github.apierrors.data;

import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jakarta Persistence. An {@code EntityExistsException} is not among them: it also
 * stands for a detached entity, which is a bug.
 */
final class JpaReader implements FailureReader {

	@Override
	public Set<Class<? extends Throwable>> types() {
		return Set.of(PersistenceException.class);
	}

	@Override
	public @Nullable ApiErrorCode typed(Throwable failure) {
		if (failure instanceof EntityNotFoundException || failure instanceof NoResultException) {
			return ApiErrorCode.RESOURCE_NOT_FOUND;
		}
		if (failure instanceof OptimisticLockException || failure instanceof PessimisticLockException
				|| failure instanceof LockTimeoutException) {
			return ApiErrorCode.RESOURCE_CONFLICT;
		}
		return (failure instanceof QueryTimeoutException) ? ApiErrorCode.SERVICE_UNAVAILABLE : null;
	}

}
