package io.github.apierrors.data;

import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the exceptions of one technology. Asked with one exception at a time, causes
 * included, and sure of nothing but its own types.
 */
interface FailureReader {

	/**
	 * The exceptions with which a chain of causes can begin.
	 * @return the most general types of the technology
	 */
	default Set<Class<? extends Throwable>> types() {
		return Set.of();
	}

	/**
	 * What the database reported.
	 * @param failure an exception of the chain of causes
	 * @return the meaning of its SQLState and vendor code, or {@code null} if it has none
	 */
	default @Nullable ApiErrorCode reported(Throwable failure) {
		return null;
	}

	/**
	 * What the type of the exception says. Asked where the database reported nothing
	 * known.
	 * @param failure an exception of the chain of causes
	 * @return the meaning of its type, or {@code null} for "not mine"
	 */
	default @Nullable ApiErrorCode typed(Throwable failure) {
		return null;
	}

	/**
	 * The constraint that was violated.
	 * @param failure an exception of the chain of causes
	 * @return its name as the database writes it, or {@code null} if it is not known
	 */
	default @Nullable String constraint(Throwable failure) {
		return null;
	}

	/**
	 * What comes next in the chain, where that is not the cause.
	 * @param failure an exception of the chain of causes
	 * @return the next exception, or {@code null} for the cause
	 */
	default @Nullable Throwable next(Throwable failure) {
		return null;
	}

}
