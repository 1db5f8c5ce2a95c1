package io.github.apierrors.jetty;

import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.RequestId;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a request that never became one of a servlet.
 *
 * @param requestId the request's id
 * @param request the request
 * @param response the response
 */
record JettyErrorContext(RequestId requestId, Request request, Response response) implements ErrorContext {

	@Override
	public EntryPoint entryPoint() {
		return EntryPoint.CONTAINER;
	}

	@Override
	public String method() {
		return this.request.getMethod();
	}

	@Override
	public @Nullable String route() {
		return null;
	}

	@Override
	public @Nullable String header(String name) {
		return this.request.getHeaders().get(name);
	}

	@Override
	public List<String> responseHeader(String name) {
		return this.response.getHeaders().getValuesList(name);
	}

	@Override
	public boolean committed() {
		return this.response.isCommitted();
	}

	@Override
	public boolean clientGone(Throwable failure) {
		return false;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return this.request.getAttribute(name);
	}

}
