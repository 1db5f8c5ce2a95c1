package io.github.apierrors.micrometer;

import io.github.apierrors.handling.ErrorEvent;
import io.github.apierrors.handling.ErrorListener;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import org.jspecify.annotations.Nullable;

/**
 * Records a failure on the observation of its request, which would not hear of an
 * exception that was answered. A fault of the service fails the span; a mistake of the
 * client is only named, as the conventions of OpenTelemetry have it.
 */
final class FailureObserver implements ErrorListener {

	/** On the observation of every request. */
	static final String KEY = "error.code";

	private static final int MAX_DEPTH = 64;

	private final ObservationRegistry registry;

	private final String attribute;

	/**
	 * Takes the name of the attribute in which the web stack keeps its observation.
	 */
	FailureObserver(ObservationRegistry registry, String attribute) {
		this.registry = registry;
		this.attribute = attribute;
	}

	@Override
	public void onError(ErrorEvent event) {
		if (!(event.context().attribute(this.attribute) instanceof Observation.Context request)) {
			return;
		}
		request.addLowCardinalityKeyValue(KeyValue.of(KEY, event.error().code().code()));
		request.setError(event.failure());
		Observation observation = (event.error().status() >= 500) ? observation(request) : null;
		if (observation != null) {
			observation.error(event.failure());
		}
	}

	/**
	 * The observation of the request, around which others may have been opened since.
	 */
	private @Nullable Observation observation(Observation.Context request) {
		ObservationView current = this.registry.getCurrentObservation();
		for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
			if (current instanceof Observation observation && observation.getContext() == request) {
				return observation;
			}
			current = current.getContextView().getParentObservation();
		}
		return null;
	}

}
