package io.github.apierrors.micrometer;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.micrometer.common.KeyValue;
import io.micrometer.context.ContextRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * The door of the room of Micrometer.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class,
		afterName = {
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
				"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
				"org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
				"org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration" })
@ConditionalOnClass(KeyValue.class)
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorMicrometerAutoConfiguration {

	ApiErrorMicrometerAutoConfiguration() {
	}

	/**
	 * The counter.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterRegistry.class)
	static class Metrics {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(MeterRegistry.class)
		FailureCounter apiErrorFailureCounter(MeterRegistry registry) {
			return new FailureCounter(registry);
		}

	}

	/**
	 * The observation of a servlet request.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ObservationRegistry.class, ServerHttpObservationFilter.class })
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class Observations {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(ObservationRegistry.class)
		FailureObserver apiErrorFailureObserver(ObservationRegistry registry) {
			return new FailureObserver(registry, ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE);
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(ObservationRegistry.class)
		ErrorCodeFilter apiErrorErrorCodeFilter() {
			return new ErrorCodeFilter(ServerRequestObservationContext.class);
		}

	}

	/**
	 * The observation of a reactive request.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ObservationRegistry.class, HttpHandler.class })
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class ReactiveObservations {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(ObservationRegistry.class)
		FailureObserver apiErrorReactiveFailureObserver(ObservationRegistry registry) {
			return new FailureObserver(registry,
					org.springframework.http.server.reactive.observation.ServerRequestObservationContext.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE);
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(ObservationRegistry.class)
		ErrorCodeFilter apiErrorReactiveErrorCodeFilter() {
			return new ErrorCodeFilter(
					org.springframework.http.server.reactive.observation.ServerRequestObservationContext.class);
		}

	}

	/**
	 * The request id on other threads.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ContextRegistry.class)
	static class Propagation {

		@Bean
		@ConditionalOnMissingBean
		RequestIdAccessor apiErrorRequestIdAccessor() {
			return new RequestIdAccessor().register();
		}

	}

}
