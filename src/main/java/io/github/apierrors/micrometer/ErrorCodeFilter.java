package io.github.apierrors.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Gives the observation of a request that did not fail an {@code error.code} too: a
 * registry such as that of Prometheus takes only meters whose tags have the same names.
 */
final class ErrorCodeFilter implements ObservationFilter {

	private static final KeyValue NONE = KeyValue.of(FailureObserver.KEY, "none");

	@Override
	public Observation.Context map(Observation.Context context) {
		if (context instanceof ServerRequestObservationContext
				&& context.getLowCardinalityKeyValue(FailureObserver.KEY) == null) {
			context.addLowCardinalityKeyValue(NONE);
		}
		return context;
	}

}
