package io.github.apierrors.logging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.apierrors.support.FormattedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.mvc.servlet.load-on-startup=1")
class LogInjectionTests {

	/** What a request sends at most in its first line. */
	private static final int MAX_URL = 1000;

	private static final JsonMapper MAPPER = new JsonMapper();

	@LocalServerPort
	int port;

	static Stream<String> tricks() {
		return LogInjection.corpus().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("tricks")
	@DisplayName("T46 no extra line in a plain log, wherever the text comes from")
	void addsNoLineToAPlainLog(String trick) {
		try (FormattedLog log = FormattedLog.plain("%p %c : %m%n%ex")) {
			int events = provoke(trick);
			assertThat(
					log.lines().stream().filter((line) -> line.matches("(ERROR|DEBUG) io\\.github\\.apierrors : .*")))
				.hasSize(events);
			assertThat(log.lines()).allMatch((line) -> line
				.matches("(ERROR|DEBUG) [\\w.]+ : .*|(Caused by: )?java\\.lang\\.\\w+(: .*)?|\\s+(at|\\.\\.\\.) .*"));
		}
	}

	@ParameterizedTest
	@MethodSource("tricks")
	@DisplayName("T46 valid ECS documents, one a line")
	void writesValidEcs(String trick) {
		try (FormattedLog log = FormattedLog.structured("ecs")) {
			int events = provoke(trick);
			List<JsonNode> documents = log.lines().stream().map(MAPPER::readTree).toList();
			assertThat(documents).hasSize(events).allSatisfy((document) -> {
				assertThat(document.get("request_id").asString()).startsWith("req_");
				assertThat(document.get("status").isNumber()).isTrue();
				assertThat(document.has(LogInjection.MARK)).isFalse();
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ecs", "logstash", "gelf" })
	void printsTheFieldsInEveryFormatOfSpringBoot(String format) {
		try (FormattedLog log = FormattedLog.structured(format)) {
			HttpExchange exchange = HttpExchange.get(this.port, "/throw?trick=both", "X-Request-ID", "client-7");
			String prefix = format.equals("gelf") ? "_" : "";
			assertThat(log.lines()).singleElement().satisfies((line) -> {
				JsonNode document = MAPPER.readTree(line);
				assertThat(document.get(prefix + "request_id").asString()).isEqualTo(exchange.header("X-Request-ID"));
				assertThat(document.get(prefix + "client_request_id").asString()).isEqualTo("client-7");
				assertThat(document.get(prefix + "code").asString()).isEqualTo("internal_error");
				assertThat(document.get(prefix + "status").asInt()).isEqualTo(500);
				assertThat(document.get(prefix + "method").asString()).isEqualTo("GET");
				assertThat(document.get(prefix + "route").asString()).isEqualTo("/throw");
				assertThat(document.get(prefix + "entry_point").asString()).isEqualTo("handler");
				assertThat(document.get(prefix + "exception").asString()).isEqualTo("java.lang.IllegalStateException");
				assertThat(line).contains("Caused by: java.lang.RuntimeException: a forged");
			});
		}
	}

	/**
	 * Sends the text in all the places that a request has for it.
	 * @return the number of failed requests
	 */
	private int provoke(String trick) {
		String text = Objects.requireNonNull(LogInjection.corpus().get(trick));
		String encoded = URLEncoder.encode(text.substring(0, Math.min(text.length(), MAX_URL)), StandardCharsets.UTF_8)
			.replace("+", "%20");
		// A container rejects some of these before they become a request of the service.
		List<HttpExchange> exchanges = List.of(HttpExchange.get(this.port, "/items/x" + encoded),
				HttpExchange.get(this.port, "/nowhere?q=" + encoded),
				HttpExchange.get(this.port, "/typed?number=" + encoded),
				HttpExchange.get(this.port, "/nowhere", "X-Request-ID", "a " + printable(text)),
				HttpExchange.get(this.port, "/throw?trick=" + trick.replace(" ", "%20")),
				HttpExchange.send(this.port, "POST", "/typed", MAPPER.writeValueAsString(Map.of(text, "x")),
						"Content-Type", "application/json"));
		assertThat(exchanges.get(4).status()).isEqualTo(500);
		return (int) exchanges.stream().filter((exchange) -> exchange.header("Content-Type").contains("json")).count();
	}

	private static String printable(String text) {
		return text.chars()
			.filter((c) -> c >= ' ' && c < 0x7F)
			.limit(MAX_URL)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/items/{name}")
		void item(@PathVariable String name) {
			throw new IllegalArgumentException(name, new RuntimeException(name));
		}

		@GetMapping("/typed")
		int typed(@RequestParam int number) {
			return number;
		}

		@PostMapping("/typed")
		void typed(@RequestBody Map<String, Integer> numbers) {
		}

		@GetMapping("/throw")
		void fail(@RequestParam String trick) {
			String text = Objects.requireNonNull(LogInjection.corpus().get(trick));
			throw new IllegalStateException(text, new RuntimeException(text));
		}

	}

}
