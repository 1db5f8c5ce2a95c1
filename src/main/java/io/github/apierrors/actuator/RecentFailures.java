package io.github.apierrors.actuator;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.apierrors.handling.ErrorEvent;
import io.github.apierrors.handling.ErrorListener;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest failures, up to a limit. Safe for use by many threads.
 */
final class RecentFailures implements ErrorListener {

	private final Deque<RecentFailure> failures = new ArrayDeque<>();

	private final int limit;

	private final Clock clock;

	RecentFailures(int limit, Clock clock) {
		this.limit = limit;
		this.clock = clock;
	}

	@Override
	public void onError(ErrorEvent event) {
		if (this.limit == 0) {
			return;
		}
		RecentFailure failure = RecentFailure.of(event, this.clock.instant());
		synchronized (this.failures) {
			if (this.failures.size() == this.limit) {
				this.failures.removeLast();
			}
			this.failures.addFirst(failure);
		}
	}

	/**
	 * All of them, the latest first.
	 */
	List<RecentFailure> all() {
		synchronized (this.failures) {
			return List.copyOf(this.failures);
		}
	}

	/**
	 * The failure of a request.
	 */
	@Nullable RecentFailure find(String requestId) {
		return all().stream().filter((failure) -> failure.requestId().equals(requestId)).findFirst().orElse(null);
	}

}
