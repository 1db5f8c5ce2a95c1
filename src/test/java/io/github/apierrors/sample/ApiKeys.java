package io.github.apierrors.sample;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.MissingApiKeyException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The keys that were given out. A real service has a table of their hashes.
 */
@Component
class ApiKeys {

	private static final String SCHEME = "Bearer ";

	private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");

	private static final Set<String> READ = Set.of("orders:read");

	private static final Set<String> ALL = Set.of("orders:read", "orders:write");

	private static final Set<String> ANYWHERE = Set.of();

	private final Map<String, ApiKey> keys = Map.of( //
			"demo-all", new ApiKey(false, Instant.MAX, ANYWHERE, ALL), //
			"demo-read-only", new ApiKey(false, Instant.MAX, ANYWHERE, READ), //
			"demo-revoked", new ApiKey(true, Instant.MAX, ANYWHERE, ALL), //
			"demo-expired", new ApiKey(false, PAST, ANYWHERE, ALL), //
			"demo-elsewhere", new ApiKey(false, Instant.MAX, Set.of("192.0.2.10"), ALL));

	/**
	 * Finds the key of a request.
	 * @param authorization the Authorization header of the request
	 * @return the key, valid or not
	 */
	ApiKey find(@Nullable String authorization) {
		if (authorization == null) {
			throw new MissingApiKeyException();
		}
		ApiKey key = authorization.startsWith(SCHEME) ? this.keys.get(authorization.substring(SCHEME.length())) : null;
		if (key == null) {
			throw new InvalidApiKeyException();
		}
		return key;
	}

}
