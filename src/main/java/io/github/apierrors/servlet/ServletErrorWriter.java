package io.github.apierrors.servlet;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.handling.ApiErrorHandler;
import io.github.apierrors.handling.EntryPoint;
import io.github.apierrors.handling.RenderedError;
import io.github.apierrors.handling.RequestId;
import io.github.apierrors.handling.RequestIdIssuer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Hands a failure to the engine and copies its answer onto a servlet response. For every
 * entry point of the servlet side, and for an application's own filters and handlers.
 *
 * <pre>{@code
 * catch (KeyStoreException ex) {
 *     errorWriter.write(request, response, new ServiceUnavailableException(ex), EntryPoint.FILTER);
 * }
 * }</pre>
 */
public final class ServletErrorWriter {

	private final ApiErrorHandler handler;

	private final RequestIdIssuer requestIds;

	ServletErrorWriter(ApiErrorHandler handler, RequestIdIssuer requestIds) {
		this.handler = handler;
		this.requestIds = requestIds;
	}

	/**
	 * Answers a failure. Replaces whatever an uncommitted response holds, but keeps its
	 * cookies, CORS headers and the like. Writes nothing if the response is committed or
	 * the client has gone. Called on the thread that caught the failure.
	 * @param request the failed request
	 * @param response its response
	 * @param failure what was caught
	 * @param entryPoint where it was caught
	 * @throws IOException if the client goes away while the answer is written
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure,
			EntryPoint entryPoint) throws IOException {
		ServletErrorContext context = new ServletErrorContext(entryPoint,
				RequestIds.of(request, response, this.requestIds), request, response);
		RenderedError rendered = this.handler.handle(failure, context);
		if (rendered != null) {
			copy(rendered, request, response);
		}
	}

	private static void copy(RenderedError rendered, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		resetKeepingHeaders(response, rendered);
		response.setStatus(rendered.status());
		rendered.headers().forEach((name, values) -> setHeader(response, name, values));
		response.setContentLength(rendered.contentLength());
		if (!"HEAD".equals(request.getMethod())) {
			rendered.writeTo(response.getOutputStream());
		}
	}

	/**
	 * Takes the success back. Only {@code reset} removes a header on every container, and
	 * it allows the stream to be used after a writer, so all is dropped and what may stay
	 * is put back.
	 */
	private static void resetKeepingHeaders(HttpServletResponse response, RenderedError rendered) {
		@Nullable Map<String, Collection<String>> kept = null;
		for (String name : response.getHeaderNames()) {
			// The most frequent one of all would be replaced right away.
			if (!name.equals(RequestId.HEADER) && rendered.keeps(name)) {
				kept = (kept != null) ? kept : new LinkedHashMap<>();
				kept.put(name, List.copyOf(response.getHeaders(name)));
			}
		}
		response.reset();
		if (kept != null) {
			kept.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		}
	}

	private static void setHeader(HttpServletResponse response, String name, List<String> values) {
		boolean replaces = !HttpHeaders.VARY.equalsIgnoreCase(name);
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			if (replaces) {
				response.setHeader(name, value);
				replaces = false;
			}
			else if (!response.getHeaders(name).contains(value)) {
				response.addHeader(name, value);
			}
		}
	}

}
