package io.github.apierrors.client;

import java.io.IOException;
import java.net.URI;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;

/**
 * Makes a {@code RestClient}, an HTTP interface or a {@code RestTemplate} throw
 * {@link RemoteApiException}:
 *
 * <pre>{@code
 * RestClient orders = builder.defaultStatusHandler(new RemoteApiErrorHandler()).build();
 * }</pre>
 */
public final class RemoteApiErrorHandler implements ResponseErrorHandler {

	private static final int MAX_BODY = 128 * 1024;

	@Override
	public boolean hasError(ClientHttpResponse response) throws IOException {
		return response.getStatusCode().isError();
	}

	@Override
	public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
		throw RemoteApiException.of(response.getStatusCode().value(), response.getHeaders().getFirst("Retry-After"),
				body(response));
	}

	private static byte[] body(ClientHttpResponse response) {
		try {
			return response.getBody().readNBytes(MAX_BODY);
		}
		catch (IOException ex) {
			// The status says enough.
			return new byte[0];
		}
	}

}
