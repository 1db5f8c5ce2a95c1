package io.github.apierrors.data;

import io.github.apierrors.ApiErrorCode;
import org.hibernate.StaleStateException;
import org.hibernate.UnresolvableObjectException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Hibernate, where it does not speak Jakarta Persistence.
 */
final class HibernateReader implements FailureReader {

	@Override
	public @Nullable ApiErrorCode typed(Throwable failure) {
		if (failure instanceof ConstraintViolationException violation) {
			return (violation.getKind() == ConstraintKind.UNIQUE) ? ApiErrorCode.RESOURCE_ALREADY_EXISTS : null;
		}
		if (failure instanceof StaleStateException || failure instanceof LockAcquisitionException) {
			return ApiErrorCode.RESOURCE_CONFLICT;
		}
		if (failure instanceof UnresolvableObjectException) {
			return ApiErrorCode.RESOURCE_NOT_FOUND;
		}
		return (failure instanceof JDBCConnectionException) ? ApiErrorCode.SERVICE_UNAVAILABLE : null;
	}

	@Override
	public @Nullable String constraint(Throwable failure) {
		return (failure instanceof ConstraintViolationException violation) ? violation.getConstraintName() : null;
	}

}
