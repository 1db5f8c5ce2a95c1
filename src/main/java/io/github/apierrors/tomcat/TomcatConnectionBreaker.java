package io.github.apierrors.tomcat;

import java.io.IOException;

import io.github.apierrors.servlet.ConnectionBreaker;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections of Tomcat. An application sees but a facade of the response, so the
 * valve leaves Tomcat's own one behind.
 */
final class TomcatConnectionBreaker implements ConnectionBreaker {

	private static final String ATTRIBUTE = TomcatConnectionBreaker.class.getName();

	static void remember(HttpServletRequest request, Response response) {
		request.setAttribute(ATTRIBUTE, response);
	}

	@Override
	public boolean isSending(HttpServletRequest request) {
		Response response = response(request);
		return response != null && response.isCommitted();
	}

	@Override
	public void breakOff(HttpServletRequest request, Throwable failure) {
		Response response = response(request);
		if (response != null) {
			flush(response, failure);
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, failure);
		}
	}

	private static void flush(Response response, Throwable failure) {
		try {
			response.flushBuffer();
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
	}

	private static @Nullable Response response(HttpServletRequest request) {
		return (Response) request.getAttribute(ATTRIBUTE);
	}

}
