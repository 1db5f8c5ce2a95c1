package io.github.apierrors.handling;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the first answers, up to a limit; beyond it, answers are computed each time.
 * For facts about classes, of which an application has few and a generator many.
 */
final class BoundedCache<K, V> {

	private final Map<K, V> values = new ConcurrentHashMap<>();

	private final int limit;

	private final Function<K, V> loader;

	BoundedCache(int limit, Function<K, V> loader) {
		this.limit = limit;
		this.loader = loader;
	}

	V get(K key) {
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
