package io.github.apierrors.handling;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the first answers, up to a limit; beyond it, answers are computed each time.
 * For facts about classes, of which an application has few and a generator many. Safe for
 * use by many threads.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
public final class BoundedCache<K, V> {

	private final Map<K, V> values = new ConcurrentHashMap<>();

	private final int limit;

	private final Function<K, V> loader;

	/**
	 * An empty cache.
	 * @param limit how many answers it remembers
	 * @param loader finds an answer; called more than once where threads race
	 */
	public BoundedCache(int limit, Function<K, V> loader) {
		this.limit = limit;
		this.loader = loader;
	}

	/**
	 * The answer for a key.
	 * @param key what is asked about
	 * @return the remembered answer, or a new one
	 */
	public V get(K key) {
		V known = this.values.get(key);
		if (known != null) {
			return known;
		}
		V loaded = this.loader.apply(key);
		if (this.values.size() < this.limit) {
			this.values.put(key, loaded);
		}
		return loaded;
	}

}
