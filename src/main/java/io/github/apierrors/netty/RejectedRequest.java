package io.github.apierrors.netty;

import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.RequestId;
import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A request of which nothing is known but that the server did not want it.
 *
 * @param requestId the id that it gets
 * @param response the headers of the answer without a body
 */
record RejectedRequest(RequestId requestId, HttpHeaders response) implements ErrorContext {

	@Override
	public EntryPoint entryPoint() {
		return EntryPoint.CONTAINER;
	}

	@Override
	public String method() {
		return "-";
	}

	@Override
	public @Nullable String route() {
		return null;
	}

	@Override
	public @Nullable String header(String name) {
		return null;
	}

	@Override
	public List<String> responseHeader(String name) {
		return this.response.getAll(name);
	}

	@Override
	public boolean committed() {
		return false;
	}

	@Override
	public boolean clientGone(Throwable failure) {
		return false;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return null;
	}

}
