package io.github.apierrors.servlet;

import java.io.EOFException;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.RequestId;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The facts that mappers and listeners of an application may ask for.
 */
class ServletErrorContextTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/orders/7");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ServletErrorContext context = new ServletErrorContext(EntryPoint.HANDLER,
			new RequestId("req_01HX9P3NXVQMJRFT8K2BWYC7EZ", null), this.request, this.response);

	@Test
	void tellsWhatWasAskedFor() {
		this.request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/orders/{id}");
		this.request.addHeader("Accept", "text/html");
		this.request.setAttribute("own", "fact");
		assertThat(this.context.method()).isEqualTo("PUT");
		assertThat(this.context.route()).isEqualTo("/orders/{id}");
		assertThat(this.context.header("accept")).isEqualTo("text/html");
		assertThat(this.context.attribute("own")).isEqualTo("fact");
	}

	@Test
	void makesNothingUp() {
		this.request.setMethod(null);
		assertThat(this.context.method()).isEqualTo("-");
		assertThat(this.context.route()).isNull();
		assertThat(this.context.header("Accept")).isNull();
		assertThat(this.context.attribute("own")).isNull();
		assertThat(this.context.responseHeader("Vary")).isEmpty();
		assertThat(this.context.committed()).isFalse();
	}

	@Test
	void tellsHowFarTheAnswerCame() {
		this.response.addHeader("Vary", "Origin");
		this.response.addHeader("Vary", "Accept");
		this.response.setCommitted(true);
		assertThat(this.context.responseHeader("vary")).containsExactly("Origin", "Accept");
		assertThat(this.context.committed()).isTrue();
	}

	@Test
	void tellsWhetherAnybodyWaitsForTheAnswer() {
		assertThat(this.context.clientGone(new AsyncRequestNotUsableException("gone"))).isTrue();
		assertThat(this.context.clientGone(new EOFException())).isFalse();
	}

}
