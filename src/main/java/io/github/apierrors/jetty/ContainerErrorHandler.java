package io.github.apierrors.jetty;

import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.ErrorStatusException;
import io.github.apierrors.handling.RenderedError;
import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import io.github.apierrors.servlet.ErrorScope;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Takes the place of Jetty's error page for the whole server: for requests that could not
 * be parsed, and for those that no context was found for.
 */
final class ContainerErrorHandler implements Request.Handler {

	private final ApiErrorHandler handler;

	private final RequestIdIssuer requestIds;

	private final ErrorScope scope;

	private final ErrorHandler outOfScope = new ErrorHandler();

	ContainerErrorHandler(ApiErrorHandler handler, RequestIdIssuer requestIds, ErrorScope scope) {
		this.handler = handler;
		this.requestIds = requestIds;
		this.scope = scope;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (!this.scope.includesPath(Request.getPathInContext(request))) {
			return this.outOfScope.handle(request, response, callback);
		}
		RenderedError rendered = this.handler.handle(failure(request, response),
				new JettyErrorContext(requestId(request), request, response));
		if (rendered == null) {
			callback.succeeded();
		}
		else {
			write(rendered, response, callback);
		}
		return true;
	}

	private static Throwable failure(Request request, Response response) {
		Throwable cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
		int status = response.getStatus();
		// 500 is what Jetty makes of any exception; another status says more.
		return (cause != null && status == HttpStatus.INTERNAL_SERVER_ERROR_500) ? cause
				: new ErrorStatusException(status, cause);
	}

	private RequestId requestId(Request request) {
		Object known = request.getAttribute(RequestId.class.getName());
		return (known instanceof RequestId id) ? id
				: this.requestIds.issue(request.getHeaders().get(RequestId.HEADER), Request.getRemoteAddr(request));
	}

	private static void write(RenderedError rendered, Response response, Callback callback) {
		response.setStatus(rendered.status());
		rendered.headers().forEach((name, values) -> response.getHeaders().put(name, values));
		response.getHeaders().put(HttpHeader.CONTENT_LENGTH, rendered.contentLength());
		// Jetty leaves the body out for HEAD.
		response.write(true, rendered.body(), callback);
	}

}
