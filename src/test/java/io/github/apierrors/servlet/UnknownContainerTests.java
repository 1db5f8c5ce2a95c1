package io.github.apierrors.servlet;

import java.io.IOException;
import java.util.stream.Stream;

import io.github.apierrors.handling.ApiErrorAutoConfiguration;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.Assert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A container whose connections the library cannot break off: what fails after the first
 * bytes is left to it.
 */
class UnknownContainerTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ApiErrorAutoConfiguration.class, ApiErrorServletAutoConfiguration.class));

	@ParameterizedTest
	@MethodSource("failures")
	void getsTheFailureOfACommittedResponseAsItIs(Throwable failure) {
		assertThat(thrownAfterTheFirstBytes(failure)).isSameAs(failure);
	}

	static Stream<Throwable> failures() {
		return Stream.of(new IOException(), new ServletException(), new IllegalStateException(), new LinkageError());
	}

	@Test
	void getsAnyOtherFailureAsTheCauseOfOneThatItKnows() {
		Exception failure = new Exception();
		assertThat(thrownAfterTheFirstBytes(failure)).isInstanceOf(ServletException.class).hasCause(failure);
	}

	private Throwable thrownAfterTheFirstBytes(Throwable failure) {
		Throwable[] thrown = new Throwable[1];
		FilterChain chain = (request, response) -> {
			response.flushBuffer();
			throw UnknownContainerTests.<RuntimeException>unchecked(failure);
		};
		this.runner.run((context) -> {
			Filter filter = context.getBean("apiErrorBoundaryFilter", FilterRegistrationBean.class).getFilter();
			Assert.state(filter != null, "no filter");
			thrown[0] = catchThrowable(
					() -> filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain));
		});
		return thrown[0];
	}

	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	private static <T extends Throwable> T unchecked(Throwable failure) throws T {
		throw (T) failure;
	}

}
