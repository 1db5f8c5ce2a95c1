package io.github.apierrors.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import feign.Feign;
import feign.Request;
import feign.RequestLine;
import feign.Retryer;
import feign.codec.DecodeException;
import reactor.util.retry.Retry;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * One call by each client, all with the same timeout.
 */
final class Clients {

	private static final Duration TIMEOUT = Duration.ofMillis(400);

	private final Map<String, Function<String, Text>> calls;

	/**
	 * The clients.
	 * @param url where they call
	 * @param rest an own builder for each use
	 * @param template not configured yet
	 * @param web an own builder for each use
	 */
	Clients(String url, RestClient.Builder rest, RestTemplate template, WebClient.Builder web) {
		RestClient restClient = rest.requestFactory(jdk()).build();
		template.setRequestFactory(simple());
		WebClient webClient = web.clientConnector(new JdkClientHttpConnector()).build();
		this.calls = Map.of("rest-client", (path) -> body(restClient, url + path), "rest-template",
				(path) -> Objects.requireNonNull(template.getForObject(url + path, Text.class)), "http-interface",
				httpInterface(url), "web-client", (path) -> body(webClient, url + path), "feign", feign(url),
				"remote-rest-client",
				(path) -> body(
						restClient.mutate().defaultStatusHandler(new RemoteApiErrorHandler()).build(), url + path),
				"remote-web-client",
				(path) -> body(webClient.mutate()
					.defaultStatusHandler(HttpStatusCode::isError, RemoteApiResponses::error)
					.build(), url + path),
				"retrying-web-client", (path) -> retrying(webClient, url + path));
	}

	Text call(String client, String path) {
		return this.calls.getOrDefault(client, (any) -> {
			throw new AssertionError("No client named " + client);
		}).apply(path);
	}

	private static Text body(RestClient client, String url) {
		return Objects.requireNonNull(client.get().uri(url).retrieve().body(Text.class));
	}

	private static Text body(WebClient client, String url) {
		return Objects.requireNonNull(client.get().uri(url).retrieve().bodyToMono(Text.class).timeout(TIMEOUT).block());
	}

	private static Text retrying(WebClient client, String url) {
		return Objects
			.requireNonNull(client.get().uri(url).retrieve().bodyToMono(Text.class).retryWhen(Retry.max(1)).block());
	}

	private static Function<String, Text> httpInterface(String url) {
		RestClient client = RestClient.builder().baseUrl(url).requestFactory(jdk()).build();
		Declared declared = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
			.build()
			.createClient(Declared.class);
		return (path) -> declared.get(URI.create(url + path));
	}

	private static Function<String, Text> feign(String url) {
		return (path) -> Feign.builder()
			.retryer(Retryer.NEVER_RETRY)
			.options(new Request.Options(400, TimeUnit.MILLISECONDS, 400, TimeUnit.MILLISECONDS, false))
			.decoder((response, type) -> {
				String body = new String(response.body().asInputStream().readAllBytes(), StandardCharsets.UTF_8);
				if (body.startsWith("{\"text\":\"") && body.endsWith("\"}")) {
					return new Text(body.substring(9, body.length() - 2));
				}
				throw new DecodeException(response.status(), "Cannot decode " + body, response.request());
			})
			.target(Fed.class, url + path)
			.get();
	}

	private static JdkClientHttpRequestFactory jdk() {
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
		factory.setReadTimeout(TIMEOUT);
		return factory;
	}

	private static SimpleClientHttpRequestFactory simple() {
		SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
		factory.setConnectTimeout(TIMEOUT);
		factory.setReadTimeout(TIMEOUT);
		return factory;
	}

	/**
	 * What they ask for.
	 *
	 * @param text any
	 */
	record Text(String text) {
	}

	/**
	 * An HTTP interface.
	 */
	interface Declared {

		@GetExchange
		Text get(URI uri);

	}

	/**
	 * A Feign client.
	 */
	interface Fed {

		@RequestLine("GET ")
		Text get();

	}

}
