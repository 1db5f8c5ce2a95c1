package io.github.apierrors.security;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;

import static org.assertj.core.api.Assertions.assertThat;

class AuthenticationFailuresTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@AfterEach
	void release() {
		AuthenticationFailures.bind(null);
	}

	@Test
	void forgetsAFailureWhenAnotherMechanismSucceeds() {
		AuthenticationFailures.bind(this.request);
		AuthenticationFailures.failed(new BadCredentialsException("bad"));
		assertThat(AuthenticationFailures.lastOf(this.request)).hasMessage("bad");
		AuthenticationFailures.succeeded();
		assertThat(AuthenticationFailures.lastOf(this.request)).isNull();
	}

	@Test
	void notesNothingOnARequestThatIsOver() {
		AuthenticationFailures.bind(this.request);
		AuthenticationFailures.failed(new BadCredentialsException("bad"));
		assertThat(AuthenticationFailures.bind(null)).isSameAs(this.request);
		AuthenticationFailures.failed(new BadCredentialsException("of the next request"));
		AuthenticationFailures.succeeded();
		assertThat(AuthenticationFailures.lastOf(this.request)).hasMessage("bad");
	}

}
