package io.github.apierrors.sample;

/**
 * An exception of the domain, which knows nothing of HTTP or of codes. An
 * {@code ExceptionMapper} says what it means to a client.
 */
class ParcelTooHeavyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int kilograms;

	ParcelTooHeavyException(int kilograms) {
		super("parcel of " + kilograms + " kg");
		this.kilograms = kilograms;
	}

	int kilograms() {
		return this.kilograms;
	}

}
