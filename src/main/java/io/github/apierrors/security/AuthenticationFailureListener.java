package io.github.apierrors.security;

import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

/**
 * Learns of failures of managers that the library could not make report them.
 */
final class AuthenticationFailureListener implements ApplicationListener<AbstractAuthenticationFailureEvent> {

	@Override
	public void onApplicationEvent(AbstractAuthenticationFailureEvent event) {
		AuthenticationFailures.failed(event.getException());
	}

}
