package io.github.apierrors.sample;

import java.time.Instant;
import java.util.Set;

import io.github.apierrors.ApiKeyExpiredException;
import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.IpNotAllowedException;

/**
 * A key of the API.
 *
 * @param revoked whether its owner took it back
 * @param expires when it stops to be valid
 * @param addresses the addresses it may be used from; empty for any
 * @param scopes what it allows
 */
record ApiKey(boolean revoked, Instant expires, Set<String> addresses, Set<String> scopes) {

	void requireValid() {
		if (this.revoked) {
			throw new ApiKeyRevokedException();
		}
		if (this.expires.isBefore(Instant.now())) {
			throw new ApiKeyExpiredException();
		}
	}

	void requireAddress(String address) {
		if (!this.addresses.isEmpty() && !this.addresses.contains(address)) {
			throw new IpNotAllowedException();
		}
	}

	void requireScope(String scope) {
		if (!this.scopes.contains(scope)) {
			throw new InsufficientScopeException(scope);
		}
	}

}
