package io.github.apierrors.handling;

/**
 * Learns of every failure after its answer is settled. For side effects such as metrics;
 * the answer cannot be altered any more.
 * <p>
 * Beans of this type are called in the order of Spring's {@code @Order}, once per failed
 * request, on the thread that handles the failure and before the answer is written. A
 * listener must not block; one that throws is logged and changes nothing.
 */
@FunctionalInterface
public interface ErrorListener {

	/**
	 * Called once per failed request.
	 * @param event what happened
	 */
	void onError(ErrorEvent event);

}
