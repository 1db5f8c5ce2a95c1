package io.github.apierrors.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;

/**
 * Lets the authentication manager that the mechanisms of a chain share report its
 * failures. Events tell of most failures too, but not of those without an event type, nor
 * of those of a manager that publishes none.
 */
final class ReportingConfigurer extends AbstractHttpConfigurer<ReportingConfigurer, HttpSecurity> {

	@Override
	public void configure(HttpSecurity http) {
		// Runs before the mechanisms take the manager for their filters: it was added
		// before the application's configuration.
		AuthenticationManager manager = http.getSharedObject(AuthenticationManager.class);
		if (manager != null) {
			http.setSharedObject(AuthenticationManager.class, reporting(manager));
		}
	}

	private static AuthenticationManager reporting(AuthenticationManager manager) {
		return (authentication) -> {
			try {
				var authenticated = manager.authenticate(authentication);
				AuthenticationFailures.succeeded();
				return authenticated;
			}
			catch (AuthenticationException ex) {
				AuthenticationFailures.failed(ex);
				throw ex;
			}
		};
	}

}
