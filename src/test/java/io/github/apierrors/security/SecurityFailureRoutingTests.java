package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.ApiKeyRevokedException;
import io.github.apierrors.ServiceUnavailableException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedException;

import static org.assertj.core.api.Assertions.assertThat;

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

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 500 })
	void explainsNoStatusThatIsNotOfSecurity(int status) {
		this.request.setAttribute(Denial.ATTRIBUTE, new Denial(new AccessDeniedException("no"), true, false));
		assertThat(this.routing.reasonFor(this.request, status)).isNull();
	}

	private boolean isForFiltersInside(Exception failure) throws ServletException, IOException {
		boolean[] answer = new boolean[1];
		new CaptureFilter(new ExceptionTranslationFilter(new Http403ForbiddenEntryPoint())).doFilter(this.request,
				new MockHttpServletResponse(),
				(request, response) -> answer[0] = this.routing.isForFilters(this.request, failure));
		return answer[0];
	}

}
