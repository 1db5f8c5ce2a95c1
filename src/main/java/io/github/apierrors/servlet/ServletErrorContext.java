package io.github.apierrors.servlet;

import java.util.List;

import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.ErrorContext;
import io.github.apierrors.handling.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerMapping;

/**
 * The facts of a servlet request, looked up when asked for.
 *
 * @param entryPoint where the failure was caught
 * @param requestId the request's id
 * @param request the request
 * @param response the response
 */
record ServletErrorContext(EntryPoint entryPoint, RequestId requestId, HttpServletRequest request,
		HttpServletResponse response) implements ErrorContext {

	@Override
	public String method() {
		// A container's request may have been too broken to have one.
		String method = this.request.getMethod();
		return (method != null) ? method : "-";
	}

	@Override
	public @Nullable String route() {
		Object pattern = this.request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return (pattern != null) ? pattern.toString() : null;
	}

	@Override
	public @Nullable String header(String name) {
		return this.request.getHeader(name);
	}

	@Override
	public List<String> responseHeader(String name) {
		return this.response.containsHeader(name) ? List.copyOf(this.response.getHeaders(name)) : List.of();
	}

	@Override
	public boolean committed() {
		return this.response.isCommitted();
	}

	@Override
	public boolean clientGone(Throwable failure) {
		return ClientAbort.isCauseOf(failure);
	}

	@Override
	public @Nullable Object attribute(String name) {
		return this.request.getAttribute(name);
	}

}
