package io.github.apierrors.webflux;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One failure, three servers and two clients without a server: one answer.
 */
class SameAnswersEverywhereTests {

	private static final List<String> HEADERS = List.of("X-Request-ID", "Content-Type", "Cache-Control",
			"X-Content-Type-Options", "WWW-Authenticate", "Accept", "Retry-After", "X-RateLimit-Limit",
			"X-RateLimit-Remaining", "X-RateLimit-Reset");

	private static final Map<String, Client> CLIENTS = new LinkedHashMap<>();

	private static List<RunningService> services;

	@BeforeAll
	static void start() {
		RunningService tomcat = RunningService.start(OnTomcat.class);
		RunningService jetty = RunningService.start(OnJetty.class);
		RunningService netty = RunningService.startReactive(OnNetty.class);
		services = List.of(tomcat, jetty, netty);
		CLIENTS.put("Tomcat", overHttp(tomcat));
		CLIENTS.put("Jetty", overHttp(jetty));
		CLIENTS.put("Netty", overHttp(netty));
		CLIENTS.put("MockMvc", inMockMvc((WebApplicationContext) tomcat.context()));
		CLIENTS.put("WebTestClient", inWebTestClient(netty));
	}

	@AfterAll
	static void stop() {
		services.forEach(RunningService::close);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | /fail/not-found | ''
			GET    | /fail/bad-key   | ''
			GET    | /fail/scope     | ''
			GET    | /fail/limit     | ''
			GET    | /fail/down      | ''
			GET    | /fail/status    | ''
			GET    | /fail/wrapped   | ''
			GET    | /fail/fault     | ''
			GET    | /later/fault    | ''
			GET    | /query          | ''
			GET    | /query?limit=x  | ''
			GET    | /query?limit=0  | ''
			GET    | /nowhere        | ''
			DELETE | /orders         | ''
			POST   | /orders         | {
			POST   | /orders         | {}
			POST   | /orders         | {"name":"","quantity":1}
			POST   | /orders         | {"name":"a","quantity":"x"}
			""")
	@DisplayName("T59 Tomcat, Jetty, Netty, MockMvc and WebTestClient answer alike")
	void answersAlike(String method, String path, String body) {
		String expected = Objects.requireNonNull(CLIENTS.get("Tomcat")).send(method, path, body);
		assertThat(expected).contains("X-Request-ID=[<id>]", "{\"error\":{\"code\":");
		assertThat(CLIENTS)
			.allSatisfy((name, client) -> assertThat(client.send(method, path, body)).isEqualTo(expected));
	}

	private static Client overHttp(RunningService service) {
		return (method, path, body) -> {
			HttpExchange answer = HttpExchange.send(service.port(), method, path, body, "Content-Type",
					"application/json");
			return comparable(answer.status(), (name) -> answer.headers().getOrDefault(name, List.of()),
					answer.body().getBytes(StandardCharsets.UTF_8));
		};
	}

	private static Client inMockMvc(WebApplicationContext context) {
		DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
		new SpringBootMockMvcBuilderCustomizer(context).customize(builder);
		MockMvcTester mvc = MockMvcTester.create(builder.build());
		return (method, path, body) -> {
			MockHttpServletResponse response = mvc.method(HttpMethod.valueOf(method))
				.uri(URI.create(path))
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange()
				.getResponse();
			return comparable(response.getStatus(), response::getHeaders, response.getContentAsByteArray());
		};
	}

	private static Client inWebTestClient(RunningService service) {
		WebTestClient client = WebTestClient.bindToApplicationContext(service.context()).build();
		return (method, path, body) -> {
			EntityExchangeResult<byte[]> result = client.method(HttpMethod.valueOf(method))
				.uri(URI.create(path))
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(body)
				.exchange()
				.expectBody()
				.returnResult();
			HttpHeaders headers = result.getResponseHeaders();
			return comparable(result.getStatus().value(), (name) -> headers.getOrDefault(name, List.of()),
					result.getResponseBodyContent());
		};
	}

	private static String comparable(int status, Function<String, List<String>> values, byte @Nullable [] body) {
		Map<String, List<String>> headers = new TreeMap<>();
		HEADERS.forEach((name) -> headers.put(name, values.apply(name)));
		return new HttpExchange(status, headers, new String(Objects.requireNonNull(body), StandardCharsets.UTF_8))
			.withoutId();
	}

	@FunctionalInterface
	interface Client {

		String send(String method, String path, String body);

	}

	@MvcService
	@Import(Endpoints.class)
	static class OnTomcat {

	}

	@JettyService
	@Import(Endpoints.class)
	static class OnJetty {

	}

	@WebFluxService
	@Import(Endpoints.class)
	static class OnNetty {

	}

}
