package io.github.apierrors.resilience4j;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Knows when each open circuit lets the next call through. A circuit breaker tells that
 * nobody, so its transitions are watched and its waits counted along.
 */
final class OpenCircuits implements BeanPostProcessor {

	private final Map<String, Opening> openings = new ConcurrentHashMap<>();

	private final Clock clock;

	OpenCircuits(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Watches each registry from the moment that there is one: a circuit may open while
	 * the service still starts.
	 */
	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof CircuitBreakerRegistry registry) {
			watch(registry);
		}
		return bean;
	}

	void watch(CircuitBreakerRegistry registry) {
		registry.getAllCircuitBreakers().forEach(this::watch);
		registry.getEventPublisher()
			.onEntryAdded((event) -> watch(event.getAddedEntry()))
			.onEntryReplaced((event) -> watch(event.getNewEntry()));
	}

	/**
	 * The answer for a call that an open circuit refused. Not a fault: it is what the
	 * circuit is for.
	 * @param name the name of the circuit breaker
	 */
	ApiError refusal(String name) {
		ApiError error = ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE).asExpected();
		Opening opening = this.openings.get(name);
		Instant now = this.clock.instant();
		return (opening != null && opening.until().isAfter(now))
				? error.withRetryAfter(Duration.between(now, opening.until())) : error;
	}

	private void watch(CircuitBreaker circuit) {
		circuit.getEventPublisher().onStateTransition((event) -> note(circuit, event));
	}

	private void note(CircuitBreaker circuit, CircuitBreakerOnStateTransitionEvent event) {
		switch (event.getStateTransition().getToState()) {
			case OPEN -> this.openings.merge(circuit.getName(), Opening.first(circuit, event),
					(last, first) -> last.next(circuit, event));
			// The attempts of a half-open circuit that fails again go on counting.
			case HALF_OPEN -> {
			}
			default -> this.openings.remove(circuit.getName());
		}
	}

	/**
	 * An opening of a circuit.
	 *
	 * @param attempts how often it has opened in a row
	 * @param until when it lets the next call through
	 */
	private record Opening(int attempts, Instant until) {

		static Opening first(CircuitBreaker circuit, CircuitBreakerOnStateTransitionEvent event) {
			return of(1, circuit, event);
		}

		Opening next(CircuitBreaker circuit, CircuitBreakerOnStateTransitionEvent event) {
			return of(this.attempts + 1, circuit, event);
		}

		private static Opening of(int attempts, CircuitBreaker circuit, CircuitBreakerOnStateTransitionEvent event) {
			long wait = circuit.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(attempts);
			return new Opening(attempts, event.getCreationTime().toInstant().plusMillis(wait));
		}

	}

}
