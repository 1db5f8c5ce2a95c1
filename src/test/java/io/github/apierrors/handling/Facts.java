package io.github.apierrors.handling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a request, as a test states them.
 *
 * @param entryPoint where the failure was caught
 * @param requestId the request's id
 * @param method the request's method
 * @param route the pattern of its handler
 * @param requestHeaders what the client sent
 * @param responseHeaders what the response carries already
 * @param committed whether the response is on its way
 * @param clientGone whether nobody waits for it
 */
record Facts(EntryPoint entryPoint, RequestId requestId, String method, @Nullable String route,
		Map<String, String> requestHeaders, Map<String, List<String>> responseHeaders, boolean committed,
		boolean clientGone) implements ErrorContext {

	static final String ID = "req_01HX9P3NXVQMJRFT8K2BWYC7EZ";

	static Facts request() {
		return new Facts(EntryPoint.HANDLER, new RequestId(ID, null), "GET", "/orders/{id}", Map.of(), Map.of(), false,
				false);
	}

	Facts at(EntryPoint entryPoint) {
		return new Facts(entryPoint, this.requestId, this.method, this.route, this.requestHeaders, this.responseHeaders,
				this.committed, this.clientGone);
	}

	Facts of(String method, @Nullable String route, @Nullable String clientId) {
		return new Facts(this.entryPoint, new RequestId(ID, clientId), method, route, this.requestHeaders,
				this.responseHeaders, this.committed, this.clientGone);
	}

	Facts with(String requestHeader, String value) {
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(this.requestHeaders);
		headers.put(requestHeader, value);
		return new Facts(this.entryPoint, this.requestId, this.method, this.route, headers, this.responseHeaders,
				this.committed, this.clientGone);
	}

	Facts answeredWith(String responseHeader, String value) {
		return new Facts(this.entryPoint, this.requestId, this.method, this.route, this.requestHeaders,
				Map.of(responseHeader, List.of(value)), this.committed, this.clientGone);
	}

	Facts afterCommit() {
		return new Facts(this.entryPoint, this.requestId, this.method, this.route, this.requestHeaders,
				this.responseHeaders, true, this.clientGone);
	}

	Facts afterTheClientLeft() {
		return new Facts(this.entryPoint, this.requestId, this.method, this.route, this.requestHeaders,
				this.responseHeaders, this.committed, true);
	}

	@Override
	public @Nullable String header(String name) {
		return this.requestHeaders.get(name);
	}

	@Override
	public List<String> responseHeader(String name) {
		return this.responseHeaders.getOrDefault(name, List.of());
	}

	@Override
	public boolean clientGone(Throwable failure) {
		return this.clientGone;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return null;
	}

}
