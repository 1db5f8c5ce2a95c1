package io.github.apierrors.client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.github.apierrors.handling.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sends the id of the current request along with the calls that it leads to, so that the
 * logs of two services can be joined. Only hosts that are named get it.
 * <p>
 * Clients that are beans, or are built from a builder that is one, have it already; any
 * other takes this bean as an interceptor. The id is that of the calling thread.
 */
public final class RequestIdPropagation implements ClientHttpRequestInterceptor {

	private final SingletonSupplier<List<String>> hosts;

	RequestIdPropagation(Supplier<List<String>> hosts) {
		this.hosts = SingletonSupplier
			.of(() -> hosts.get().stream().map((host) -> host.toLowerCase(Locale.ROOT)).toList());
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		stamp(request.getURI(), request.getHeaders());
		return execution.execute(request, body);
	}

	/**
	 * Adds the header to a call, unless it has one.
	 * @param uri where the call goes
	 * @param headers the headers of the call
	 */
	void stamp(URI uri, HttpHeaders headers) {
		String id = MDC.get(RequestId.MDC_KEY);
		if (id != null && isNamed(uri.getHost()) && headers.getFirst(RequestId.HEADER) == null) {
			headers.set(RequestId.HEADER, id);
		}
	}

	private boolean isNamed(@Nullable String host) {
		if (host == null) {
			return false;
		}
		String lower = host.toLowerCase(Locale.ROOT);
		return this.hosts.obtain()
			.stream()
			.anyMatch((name) -> name.startsWith("*.") ? lower.endsWith(name.substring(1)) : lower.equals(name));
	}

}
