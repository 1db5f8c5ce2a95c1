package io.github.apierrors.tomcat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorStatusException;
import io.github.apierrors.servlet.ErrorScope;
import io.github.apierrors.servlet.ServletErrorWriter;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of Tomcat's error report. Works in the pipeline of the host only: that
 * is where requests end that no application was found for.
 */
final class ContainerErrorValve extends ErrorReportValve {

	private final ServletErrorWriter writer;

	private final ErrorScope scope;

	ContainerErrorValve(ServletErrorWriter writer, ErrorScope scope) {
		this.writer = writer;
		this.scope = scope;
		// For what is out of scope, as Spring Boot has it.
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		TomcatConnectionBreaker.remember(request, response);
		super.invoke(request, response);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (!this.scope.includes(request)) {
			super.report(request, response, failure);
		}
		else if (isUnanswered(response)) {
			answer(request, response, new ErrorStatusException(response.getStatus(), failure));
		}
	}

	private static boolean isUnanswered(Response response) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return false;
		}
		AtomicBoolean ioAllowed = new AtomicBoolean(false);
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, ioAllowed);
		return ioAllowed.get();
	}

	private void answer(Request request, Response response, ErrorStatusException failure) {
		try {
			this.writer.write(request, response, failure, EntryPoint.CONTAINER);
			response.finishResponse();
		}
		catch (IOException ex) {
			// The client has gone.
			container.getLogger().debug(ex);
		}
	}

}
