package io.github.apierrors.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "api-errors.request-id.propagate=127.0.0.1,*.example.com")
class UpstreamFailuresTests {

	private static final List<String> CLIENTS = List.of("rest-client", "rest-template", "http-interface", "web-client",
			"feign");

	private static Upstream upstream;

	@LocalServerPort
	int port;

	@BeforeAll
	static void startUpstream() throws IOException {
		upstream = Upstream.start();
	}

	@AfterAll
	static void closeUpstream() throws IOException {
		upstream.close();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("answers")
	@DisplayName("T32 T39 another service's failure becomes one of ours, without a byte of it")
	void answersForTheUpstream(String client, String path, int status, String code, String retryAfter) {
		HttpExchange exchange = call(client, path);
		assertThat(exchange.status()).as(exchange.body()).isEqualTo(status);
		assertThat(exchange.code()).isEqualTo(code);
		assertThat(exchange.header("Retry-After")).isEqualTo(retryAfter);
	}

	static Stream<Arguments> answers() {
		List<Arguments> cases = List.of(arguments("status/429/17", 503, "service_unavailable", "17"),
				arguments("status/503/9999", 503, "service_unavailable", "300"),
				arguments("status/503/0", 503, "service_unavailable", "1"),
				arguments("status/503/Fri,%2031%20Dec%202099%2023:59:59%20GMT", 503, "service_unavailable", ""),
				arguments("status/429", 503, "service_unavailable", ""),
				arguments("status/500/17", 502, "service_unavailable", ""),
				arguments("status/504", 502, "service_unavailable", ""),
				arguments("status/400", 500, "internal_error", ""), arguments("status/401", 500, "internal_error", ""),
				arguments("status/404", 500, "internal_error", ""), arguments("status/409", 500, "internal_error", ""),
				arguments("html", 502, "service_unavailable", ""),
				arguments("bad-json", 502, "service_unavailable", ""),
				arguments("wrong-json", 502, "service_unavailable", ""),
				arguments("stall-body", 503, "service_unavailable", ""),
				arguments("stall", 503, "service_unavailable", ""), arguments("reset", 503, "service_unavailable", ""));
		return CLIENTS.stream()
			.flatMap((client) -> cases.stream()
				.map(Arguments::get)
				.map((values) -> arguments(client, values[0], values[1], values[2], values[3])));
	}

	@ParameterizedTest
	@CsvSource({ "rest-client, true", "http-interface, true", "web-client, true", "rest-template, false",
			"feign, false" })
	@DisplayName("T39 an answer shorter than it says has broken off, or cannot be read where the client cannot tell")
	void answersForABodyThatIsTooShort(String client, boolean always) {
		HttpExchange exchange = call(client, "short-body");
		assertThat(exchange.status()).isEqualTo((always || tellsOfAShortBody()) ? 503 : 502);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
	}

	/**
	 * Whether the HttpURLConnection of this JDK does: that of 17 does not, that of 25
	 * does.
	 */
	private static boolean tellsOfAShortBody() {
		try (InputStream body = URI.create(upstream.url() + "/short-body").toURL().openStream()) {
			body.readAllBytes();
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rest-client", "http-interface", "web-client" })
	void garbageIsABadAnswer(String client) {
		HttpExchange exchange = call(client, "garbage");
		assertThat(exchange.status()).isEqualTo(502);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rest-client", "rest-template", "http-interface", "web-client", "feign",
			"remote-rest-client", "remote-web-client" })
	@DisplayName("T39 code and request id of an upstream that speaks the contract are logged, not sent")
	void logsWhatAContractSpeakingUpstreamSaid(String client, CapturedOutput output) {
		HttpExchange exchange = call(client, "contract/422/a_code_of_" + client.replace('-', '_'));
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.code()).isEqualTo("internal_error");
		assertThat(output).contains("request_id=" + exchange.header("X-Request-ID") + ", upstream_code=a_code_of_"
				+ client.replace('-', '_') + ", upstream_request_id=req_" + Upstream.MARKER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "remote-rest-client", "remote-web-client" })
	void answersForAnUncaughtRemoteApiException(String client) {
		HttpExchange exchange = call(client, "status/503/9999");
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.header("Retry-After")).isEqualTo("300");
		assertThat(call(client, "status/500").status()).isEqualTo(502);
		for (String path : new String[] { "status/429", "status/500/17" }) {
			assertThat(call(client, path).headers()).doesNotContainKey("Retry-After");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rest-client", "web-client", "remote-rest-client", "remote-web-client" })
	@DisplayName("T39 the status says enough")
	void answersByTheStatusOfAnErrorThatBrokeOff(String client) {
		HttpExchange exchange = call(client, "short-error");
		assertThat(exchange.status()).isEqualTo(502);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
	}

	@Test
	void answersForTheLastOfSeveralAttempts() {
		HttpExchange exchange = call("retrying-web-client", "status/503/17");
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.header("Retry-After")).isEqualTo("17");
		assertThat(call("retrying-web-client", "status/404").status()).isEqualTo(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rest-client", "rest-template", "web-client" })
	void sendsTheRequestIdToNamedHosts(String client) {
		HttpExchange exchange = call(client, "echo");
		assertThat(exchange.json().get("text").asString()).isEqualTo(exchange.header("X-Request-ID"));
	}

	@Test
	void anUnreachableHostIsUnavailable() {
		HttpExchange exchange = HttpExchange.get(this.port, "/unreachable");
		assertThat(exchange.status()).isEqualTo(503);
		assertThat(exchange.code()).isEqualTo("service_unavailable");
		assertThat(exchange.toString()).doesNotContain(Upstream.MARKER);
	}

	@Test
	void aCallThatCannotBeWrittenIsOurOwnFault() {
		assertThat(HttpExchange.get(this.port, "/unwritable").status()).isEqualTo(500);
	}

	private HttpExchange call(String client, String path) {
		HttpExchange exchange = HttpExchange.get(this.port, "/" + client + "?path=/" + path.replace("%", "%25"));
		assertThat(exchange.toString()).doesNotContain(Upstream.MARKER)
			.doesNotContain("127.0.0.1")
			.doesNotContain(upstream.url().substring(7))
			.doesNotContain("Exception");
		return exchange;
	}

	@MvcService
	@ImportAutoConfiguration(ApiErrorClientAutoConfiguration.class)
	@RestController
	static class Service {

		private final Clients clients;

		Service(RestClient.Builder rest, RestTemplate template, WebClient.Builder web) {
			this.clients = new Clients(upstream.url(), rest, template, web);
		}

		@GetMapping("/{client}")
		Clients.Text call(@PathVariable String client, @RequestParam String path) {
			return this.clients.call(client, path.replace("%20", " ").replace(" ", "%20"));
		}

		@GetMapping("/unreachable")
		void unreachable() {
			RestClient.create("http://" + Upstream.MARKER + ".invalid").get().retrieve().toBodilessEntity();
		}

		@GetMapping("/unwritable")
		void unwritable() {
			RestClient.create(upstream.url() + "/echo")
				.post()
				.contentType(MediaType.IMAGE_PNG)
				.body(new Clients.Text(Upstream.MARKER))
				.retrieve()
				.toBodilessEntity();
		}

		@Bean
		@Scope("prototype")
		static RestClient.Builder restClientBuilder() {
			return RestClient.builder();
		}

		@Bean
		@Scope("prototype")
		static WebClient.Builder webClientBuilder() {
			return WebClient.builder();
		}

		@Bean
		static RestTemplate restTemplate() {
			return new RestTemplate();
		}

	}

}
