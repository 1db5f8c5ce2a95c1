package io.github.apierrors.sample;

/**
 * An exception that stands for one of a library, which nobody can change. A property
 * names its code.
 */
class StockTakingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
