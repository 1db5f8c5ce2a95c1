package io.github.apierrors.handling;

import org.jspecify.annotations.Nullable;

/**
 * Nothing can be learned from it: every question fails.
 */
class Hostile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	@Override
	public String getMessage() {
		throw new IllegalStateException("getMessage");
	}

	@Override
	public synchronized @Nullable Throwable getCause() {
		throw new IllegalStateException("getCause");
	}

	@Override
	public String toString() {
		throw new IllegalStateException("toString");
	}

	/**
	 * Its questions fail with itself.
	 */
	static final class WithItself extends Hostile {

		private static final long serialVersionUID = 1L;

		@Override
		public String getMessage() {
			throw this;
		}

		@Override
		public synchronized @Nullable Throwable getCause() {
			throw this;
		}

	}

}
