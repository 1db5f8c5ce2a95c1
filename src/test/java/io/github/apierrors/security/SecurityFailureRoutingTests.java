package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.ServiceUnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecurityFailureRoutingTests {

	private final SecurityFailureRouting routing = new SecurityFailureRouting();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void leavesADenialInsideTheTranslationToIt() throws Exception {
		assertThat(isForFiltersInside(new AccessDeniedException("no"))).isTrue();
		assertThat(isForFiltersInside(new IllegalStateException(new BadCredentialsException("bad")))).isTrue();
	}

	@Test
	void leavesADenialOutsideTheTranslationToTheAdvice() {
		assertThat(this.routing.isForFilters(this.request, new AccessDeniedException("no"))).isFalse();
	}

	@Test
	void leavesEveryOtherFailureToTheAdvice() throws Exception {
		assertThat(isForFiltersInside(new IllegalStateException("bug"))).isFalse();
	}

	/**
	 * The application has said what it means.
	 */
	@Test
	void leavesATypedExceptionThatADenialCausedToTheAdvice() throws Exception {
		assertThat(isForFiltersInside(new ServiceUnavailableException(new BadCredentialsException("late")))).isFalse();
		assertThat(isForFiltersInside(new BadCredentialsException("revoked", new ApiKeyRevokedException()))).isTrue();
	}

	@Test
	void leavesARejectionToTheFirewallEverywhere() {
		assertThat(this.routing.isForFilters(this.request,
				new IllegalStateException(new RequestRejectedException("header"))))
			.isTrue();
	}

	/**
	 * Spring Security asks it for credentials too.
	 */
	@Test
	void takesARememberedCallerForOneWhoHasYetToProveWhoItIs() throws Exception {
		SecurityContextHolder.getContext()
			.setAuthentication(
					new RememberMeAuthenticationToken("key", "user", AuthorityUtils.createAuthorityList("A")));
		try {
			assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> inside((request, response) -> {
				throw new AccessDeniedException("no");
			}));
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		assertThat(this.request.getAttribute(Denial.ATTRIBUTE)).isInstanceOfSatisfying(Denial.class,
				(denial) -> assertThat(denial.isAnonymous()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 500 })
	void explainsNoStatusThatIsNotOfSecurity(int status) {
		this.request.setAttribute(Denial.ATTRIBUTE, new Denial(new AccessDeniedException("no"), true, false));
		assertThat(this.routing.reasonFor(this.request, status)).isNull();
	}

	private boolean isForFiltersInside(Exception failure) throws ServletException, IOException {
		boolean[] answer = new boolean[1];
		inside((request, response) -> answer[0] = this.routing.isForFilters(this.request, failure));
		return answer[0];
	}

	private void inside(FilterChain chain) throws ServletException, IOException {
		new CaptureFilter(new ExceptionTranslationFilter(new Http403ForbiddenEntryPoint())).doFilter(this.request,
				new MockHttpServletResponse(), chain);
	}

}
