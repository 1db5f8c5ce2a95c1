package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Folds repetitions of a fault in the log: within a time after it was logged, the same
 * code, exception class and route are only counted, and the next event tells how many
 * there were. Remembers a bounded number of faults; what goes beyond is logged each time.
 * Safe for use by many threads.
 */
final class RepeatedFaults {

	/** The answer for an event that is left out. */
	static final int FOLDED = -1;

	private static final int MAX_FAULTS = 256;

	private final Map<Fault, Repeats> known = new ConcurrentHashMap<>();

	private final Duration window;

	private final Clock clock;

	RepeatedFaults(Duration window, Clock clock) {
		this.window = window;
		this.clock = clock;
	}

	/**
	 * Whether an event is to be logged.
	 * @return how many like it were left out before it, or {@link #FOLDED}
	 */
	int leftOutBefore(ErrorEvent event) {
		if (this.window.isZero()) {
			return 0;
		}
		Fault fault = new Fault(event.error().code().code(), event.failure().getClass().getName(),
				event.context().route());
		Instant now = this.clock.instant();
		if (this.known.size() >= MAX_FAULTS && !this.known.containsKey(fault)) {
			this.known.values().removeIf((repeats) -> repeats.isOver(now, this.window));
			if (this.known.size() >= MAX_FAULTS) {
				return 0;
			}
		}
		return this.known.merge(fault, new Repeats(now, 0, 0), (last, first) -> last.next(now, this.window)).told();
	}

	private record Fault(String code, String exception, @Nullable String route) {
	}

	/**
	 * What happened since a fault was logged.
	 *
	 * @param logged when that was
	 * @param leftOut how many were left out since
	 * @param told what to do with the latest one
	 */
	private record Repeats(Instant logged, int leftOut, int told) {

		boolean isOver(Instant now, Duration window) {
			// Where the clock was set back, that time could be far away.
			return !now.isBefore(this.logged.plus(window)) || now.isBefore(this.logged.minus(window));
		}

		Repeats next(Instant now, Duration window) {
			return isOver(now, window) ? new Repeats(now, 0, this.leftOut)
					: new Repeats(this.logged, this.leftOut + 1, FOLDED);
		}

	}

}
