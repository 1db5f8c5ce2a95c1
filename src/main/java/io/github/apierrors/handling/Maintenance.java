package io.github.apierrors.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.util.AntPathMatcher;

/**
 * Closes the service, or a part of it, for a known time: requests are answered with
 * {@code service_unavailable} and a {@code Retry-After} that counts down to the end. A
 * window ends by itself.
 *
 * <pre>{@code
 * maintenance.begin("/orders/**", Instant.now().plus(Duration.ofMinutes(10)));
 * }</pre>
 *
 * Each instance of a service has its own windows. Safe for use by many threads.
 */
public final class Maintenance {

	/** The pattern of the whole service. */
	public static final String EVERYTHING = "/**";

	private final AntPathMatcher matcher = new AntPathMatcher();

	private final Map<String, Instant> windows = new ConcurrentHashMap<>();

	private final Clock clock;

	Maintenance(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Closes the paths of a pattern, or moves the end of their window.
	 * @param path a pattern such as {@code /orders/**}, within the context path;
	 * {@link #EVERYTHING} for the whole service
	 * @param until when they open again
	 */
	public void begin(String path, Instant until) {
		this.windows.put(path, until);
	}

	/**
	 * Opens the paths of a pattern at once.
	 * @param path the pattern with which they were closed
	 */
	public void end(String path) {
		this.windows.remove(path);
	}

	/**
	 * What is closed now.
	 * @return the end of each window by its pattern
	 */
	public Map<String, Instant> windows() {
		Instant now = this.clock.instant();
		this.windows.values().removeIf((until) -> !until.isAfter(now));
		return Collections.unmodifiableMap(new TreeMap<>(this.windows));
	}

	/**
	 * Whether nothing at all is closed, so that no path needs to be looked at.
	 * @return {@code true} if there is no window
	 */
	public boolean isOver() {
		return this.windows.isEmpty();
	}

	/**
	 * Whether a path is closed.
	 * @param path the path of a request, within the context path
	 * @return the answer for the request, or {@code null} if the path is open
	 */
	public @Nullable MaintenanceException refuse(String path) {
		return windows().entrySet()
			.stream()
			.filter((window) -> this.matcher.match(window.getKey(), path))
			.map(Map.Entry::getValue)
			.max(Comparator.naturalOrder())
			.map((until) -> new MaintenanceException(Duration.between(this.clock.instant(), until)))
			.orElse(null);
	}

}
