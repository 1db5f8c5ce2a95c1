package io.github.apierrors.resilience4j;

import java.time.Clock;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ExceptionMappings;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The door of the room of Resilience4j, whose parts are separate artifacts.
 */
@AutoConfiguration(after = ApiErrorAutoConfiguration.class)
@ConditionalOnClass(name = "io.github.resilience4j.core.IntervalFunction")
@ConditionalOnBean(ApiErrorHandler.class)
public final class ApiErrorResilience4jAutoConfiguration {

	ApiErrorResilience4jAutoConfiguration() {
	}

	/**
	 * Circuit breakers.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(CallNotPermittedException.class)
	static class CircuitBreakers {

		@Bean
		@ConditionalOnMissingBean
		static OpenCircuits apiErrorOpenCircuits() {
			return new OpenCircuits(Clock.systemUTC());
		}

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorCircuitBreakerMappings")
		ExceptionMappings apiErrorCircuitBreakerMappings(OpenCircuits circuits) {
			return ExceptionMappings.builder()
				.on(CallNotPermittedException.class,
						(failure, context) -> circuits.refusal(failure.getCausingCircuitBreakerName()))
				.build();
		}

	}

	/**
	 * Bulkheads.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(BulkheadFullException.class)
	static class Bulkheads {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorBulkheadMappings")
		ExceptionMappings apiErrorBulkheadMappings() {
			return ExceptionMappings.builder()
				.on(BulkheadFullException.class, ApiErrorCode.SERVICE_UNAVAILABLE)
				.build();
		}

	}

	/**
	 * Rate limiters. Their exception does not say which of them it was, so the wait is
	 * the configured default.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RequestNotPermitted.class)
	static class RateLimiters {

		@Bean
		@ConditionalOnMissingBean(name = "apiErrorRateLimiterMappings")
		ExceptionMappings apiErrorRateLimiterMappings() {
			return ExceptionMappings.builder().on(RequestNotPermitted.class, ApiErrorCode.RATE_LIMIT_EXCEEDED).build();
		}

	}

}
