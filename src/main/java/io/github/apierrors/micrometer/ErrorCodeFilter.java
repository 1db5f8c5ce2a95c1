package io.github.apierrors.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

/**
 * Gives the observation of a request that did not fail an {@code error.code} too: a
 * registry such as that of Prometheus takes only meters whose tags have the same names.
 */
final class ErrorCodeFilter implements ObservationFilter {

	private static final KeyValue NONE = KeyValue.of(FailureObserver.KEY, "none");

	private final Class<? extends Observation.Context> requests;

	/**
	 * Takes the type of the observations that the web stack makes of requests.
	 */
	ErrorCodeFilter(Class<? extends Observation.Context> requests) {
		this.requests = requests;
	}

	@Override
	public Observation.Context map(Observation.Context context) {
		if (this.requests.isInstance(context) && context.getLowCardinalityKeyValue(FailureObserver.KEY) == null) {
			context.addLowCardinalityKeyValue(NONE);
		}
		return context;
	}

}
