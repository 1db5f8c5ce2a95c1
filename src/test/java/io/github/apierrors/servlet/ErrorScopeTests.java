package io.github.apierrors.servlet;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorScopeTests {

	private final ErrorScope everything = new ErrorScope(List.of("/**"));

	private final ErrorScope api = new ErrorScope(List.of("/api/**", "/v2/**"));

	@Test
	void goesByThePathWithinTheContext() {
		assertThat(this.api.includes(request("/shop/api/orders"))).isTrue();
		assertThat(this.api.includes(request("/shop/v2"))).isTrue();
		assertThat(this.api.includes(request("/shop/pages"))).isFalse();
		assertThat(this.api.includes(request("/api/orders"))).isTrue();
		assertThat(this.everything.includes(request("/shop/pages"))).isTrue();
	}

	@Test
	void goesByThePathThatFailedOnAnErrorDispatch() {
		MockHttpServletRequest request = request("/shop/error");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/shop/api/orders");
		assertThat(this.api.includes(request)).isTrue();
	}

	@Test
	void staysAsTheFirstDispatchHadIt() {
		MockHttpServletRequest inside = request("/shop/api/orders");
		assertThat(this.api.includes(inside)).isTrue();
		inside.setRequestURI("/shop/pages");
		assertThat(this.api.includes(inside)).isTrue();
		MockHttpServletRequest outside = request("/shop/pages");
		assertThat(this.api.includes(outside)).isFalse();
		outside.setRequestURI("/shop/api/orders");
		assertThat(this.api.includes(outside)).isFalse();
	}

	@Test
	void includesARequestWithoutAPathOnlyWhereItIncludesEverything() {
		assertThat(this.everything.includesPath(null)).isTrue();
		assertThat(this.api.includesPath(null)).isFalse();
	}

	private static MockHttpServletRequest request(String uri) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", uri);
		request.setContextPath("/shop");
		return request;
	}

}
