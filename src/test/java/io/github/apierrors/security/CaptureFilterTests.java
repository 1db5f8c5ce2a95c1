package io.github.apierrors.security;

import java.io.IOException;

import io.github.apierrors.handling.ErrorContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

class CaptureFilterTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final CaptureFilter filter = new CaptureFilter(
			new ExceptionTranslationFilter(new HttpStatusEntryPoint(UNAUTHORIZED)));

	@Test
	void isAroundWhatItCallsAndNothingElse() throws Exception {
		assertThat(CaptureFilter.isAround(this.request)).isFalse();
		filter((outer, response) -> {
			assertThat(CaptureFilter.isAround(outer)).isTrue();
			this.filter.doFilter(outer, response, (inner, same) -> {
			});
			assertThat(CaptureFilter.isAround(outer)).isTrue();
		});
		assertThat(CaptureFilter.isAround(this.request)).isFalse();
	}

	@Test
	void forgetsThatTheCallerWasNotYetAuthorized() throws Exception {
		this.request.setAttribute(ErrorContext.NOT_YET_AUTHORIZED, true);
		filter((inside, response) -> assertThat(inside.getAttribute(ErrorContext.NOT_YET_AUTHORIZED)).isNull());
	}

	@Test
	void notesOnlyWhatWillBeTranslated() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> filter((inside, response) -> {
			throw new IllegalStateException("bug");
		}));
		assertThat(this.request.getAttribute(Denial.ATTRIBUTE)).isNull();
		AccessDeniedException denied = new AccessDeniedException("denied");
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> filter((inside, response) -> {
			throw new ServletException(denied);
		}));
		assertThat(this.request.getAttribute(Denial.ATTRIBUTE)).isEqualTo(new Denial(denied, false, false));
	}

	private void filter(FilterChain chain) throws IOException, ServletException {
		this.filter.doFilter(this.request, new MockHttpServletResponse(), chain);
	}

}
