package io.github.apierrors.resilience4j;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenCircuitsTests {

	private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
		.waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(Duration.ofMinutes(10), 10))
		.build());

	private final OpenCircuits circuits = new OpenCircuits(Clock.systemUTC());

	private final CircuitBreaker early = this.registry.circuitBreaker("early");

	@BeforeEach
	void watch() {
		this.circuits.watch(this.registry);
	}

	@Test
	void tellsTheWaitOfACircuitThatCameLater() {
		this.registry.circuitBreaker("late").transitionToOpenState();
		assertThat(waitOf("late")).isBetween(540, 600);
	}

	@Test
	void tellsTheWaitOfACircuitThatTookThePlaceOfAnother() {
		CircuitBreaker another = CircuitBreaker.of("early", this.early.getCircuitBreakerConfig());
		this.registry.replace("early", another);
		another.transitionToOpenState();
		assertThat(waitOf("early")).isBetween(540, 600);
	}

	@Test
	void countsTheOpeningsInARow() {
		this.early.transitionToOpenState();
		this.early.transitionToHalfOpenState();
		this.early.transitionToOpenState();
		assertThat(waitOf("early")).isBetween(5940, 6000);
	}

	@Test
	void startsAnewAfterAClosedCircuit() {
		this.early.transitionToOpenState();
		this.early.transitionToHalfOpenState();
		this.early.transitionToClosedState();
		assertThat(this.circuits.refusal("early").headers()).isEmpty();
		this.early.transitionToOpenState();
		assertThat(waitOf("early")).isBetween(540, 600);
	}

	@Test
	void saysNoWaitThatIsNotKnown() {
		this.early.transitionToForcedOpenState();
		assertThat(this.circuits.refusal("early").headers()).isEmpty();
		assertThat(this.circuits.refusal("unknown").headers()).isEmpty();
		assertThat(this.circuits.refusal("unknown").log().expected()).isTrue();
	}

	@Test
	void leavesBeansToWhateverElseProcessesThem() {
		assertThat(this.circuits.postProcessAfterInitialization(this.registry, "circuits")).isSameAs(this.registry);
	}

	private int waitOf(String name) {
		return Integer.parseInt(this.circuits.refusal(name).headers().getOrDefault("Retry-After", List.of("0")).get(0));
	}

}
