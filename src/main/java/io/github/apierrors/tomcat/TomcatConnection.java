package io.github.apierrors.tomcat;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/**
 * The connection of a request. An application sees but a facade of the response, so the
 * valve leaves this behind.
 *
 * @param response Tomcat's own response
 */
record TomcatConnection(Response response) {

	static final String ATTRIBUTE = TomcatConnection.class.getName();

	static boolean breakOff(HttpServletRequest request, Throwable failure) {
		if (!(request.getAttribute(ATTRIBUTE) instanceof TomcatConnection connection)) {
			return false;
		}
		connection.breakOff(failure);
		return true;
	}

	private void breakOff(Throwable failure) {
		try {
			this.response.flushBuffer();
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
		this.response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, failure);
	}

}
