package io.github.apierrors.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.github.apierrors.IpNotAllowedException;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Users by name, all with the password "secret".
 */
final class KeyStore implements UserDetailsService {

	private final Map<String, UserDetails> users = Map.of("user", builder("user").build(), "admin",
			builder("admin").roles("ADMIN").build(), "locked", builder("locked").accountLocked(true).build(),
			"disabled", builder("disabled").disabled(true).build(), "expired",
			builder("expired").accountExpired(true).build(), "stale",
			builder("stale").credentialsExpired(true).build());

	static String basic(String user) {
		return basic(user, "secret");
	}

	static String basic(String user, String password) {
		byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
		return "Basic " + Base64.getEncoder().encodeToString(credentials);
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		switch (username) {
			case "down" -> throw new IllegalStateException("no connection to keys.internal:5432");
			case "elsewhere" -> throw new IpNotAllowedException();
			default -> {
				UserDetails user = this.users.get(username);
				if (user == null) {
					throw new UsernameNotFoundException("no such user: " + username);
				}
				// Copied, because its password is erased after use.
				return User.withUserDetails(user).build();
			}
		}
	}

	private static User.UserBuilder builder(String name) {
		return User.withUsername(name).password("{noop}secret").roles("USER");
	}

}
