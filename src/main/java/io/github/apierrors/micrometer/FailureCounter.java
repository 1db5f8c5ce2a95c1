package io.github.apierrors.micrometer;

import io.github.apierrors.ApiError;
import io.github.apierrors.handling.ErrorEvent;
import io.github.apierrors.handling.ErrorListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * Counts failures as {@code api.errors}, by code, status and entry point: registered
 * names all of them, none of which the client can make up.
 */
final class FailureCounter implements ErrorListener {

	private final MeterProvider<Counter> counters;

	FailureCounter(MeterRegistry registry) {
		this.counters = Counter.builder("api.errors").description("Requests that failed").withRegistry(registry);
	}

	@Override
	public void onError(ErrorEvent event) {
		ApiError error = event.error();
		this.counters.withTags(Tags.of("code", error.code().code(), "status", Integer.toString(error.status()),
				"entry.point", event.context().entryPoint().tag()))
			.increment();
	}

}
