package io.github.apierrors.webflux;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One table: what a failure is answered with on Spring MVC and Tomcat, it is answered
 * with on WebFlux and Netty too, byte for byte but for the request id.
 */
class SameAnswersTests {

	private static final Set<String> OF_THE_CONNECTION = Set.of("date", "connection", "keep-alive");

	private static final String[] PROPERTIES = { "api-errors.problem-json", "true" };

	static RunningService mvc;

	static RunningService webFlux;

	@BeforeAll
	static void start() {
		mvc = RunningService.start(Mvc.class, PROPERTIES);
		webFlux = RunningService.startReactive(WebFlux.class, PROPERTIES);
	}

	@AfterAll
	static void stop() {
		mvc.close();
		webFlux.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fail/not-found", "/fail/missing-key", "/fail/bad-key", "/fail/scope", "/fail/details",
			"/fail/limit", "/fail/down", "/fail/status", "/fail/status-500", "/fail/problem", "/fail/wrapped",
			"/fail/declared", "/fail/declared-400", "/fail/annotated", "/fail/timeout", "/fail/argument", "/fail/fault",
			"/later/not-found", "/later/fault", "/later/wrapped" })
	void answersWhatAHandlerThrows(String path) {
		assertSameError("GET", path, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/query", "/query?limit=x", "/query?limit=0", "/stars?stars=1,x", "/stars?stars=1,10",
			"/date?day=x", "/enum?color=PINK", "/path/x", "/header", "/cookie", "/credential", "/condition",
			"/no-such-variable", "/search", "/search?text=&page=0", "/search?text=a&page=x" })
	void answersUnusableParameters(String path) {
		assertSameError("GET", path, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "x", "{\"quantity\":1}", "{\"name\":\"\",\"quantity\":1}",
			"{\"name\":\"a\",\"quantity\":11}", "{}", "{\"name\":\"a\",\"quantity\":\"x\"}",
			"{\"name\":\"a\",\"quantity\":1,\"color\":\"PINK\"}",
			"{\"name\":\"a\",\"quantity\":1,\"items\":[{\"count\":0},{\"count\":0}]}",
			"{\"name\":\"a\",\"quantity\":1,\"items\":[{\"count\":{}}]}", "{\"name\":\"a\",\"quantity\":99999999999}" })
	void answersUnusableBodies(String body) {
		assertSameError("POST", "/orders", body, "Content-Type", "application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"name\":\"\",\"quantity\":1}]", "[{}]", "[1]", "{}" })
	void answersUnusableBodiesWithValidatedElements(String body) {
		assertSameError("POST", "/batches?limit=0", body, "Content-Type", "application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text=&page=0", "text=a&page=x", "", "text=%zz&page=1" })
	void answersUnusableForms(String body) {
		assertSameError("POST", "/form", body, "Content-Type", "application/x-www-form-urlencoded");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					--b\\r\\nContent-Disposition: form-data; name="other"\\r\\n\\r\\nx\\r\\n--b--\\r\\n                                             | multipart/form-data; boundary=b
					--b\\r\\nContent-Disposition: form-data; name="order"\\r\\nContent-Type: application/json\\r\\n\\r\\n{\\r\\n--b--\\r\\n                  | multipart/form-data; boundary=b
					--b\\r\\nContent-Disposition: form-data; name="order"\\r\\nContent-Type: application/json\\r\\n\\r\\n{"quantity":"x"}\\r\\n--b--\\r\\n   | multipart/form-data; boundary=b
					--b\\r\\nContent-Disposition: form-data; name="order"\\r\\n\\r\\ncut short                                                       | multipart/form-data; boundary=b
					--b\\r\\nContent-Disposition: form-data; name="order"\\r\\n\\r\\ncut short                                                       | multipart/form-data
					""")
	void answersUnusableParts(String body, String contentType) {
		assertSameError("POST", "/parts", body.replace("\\r\\n", "\r\n"), "Content-Type", contentType);
	}

	@Test
	void answersAPartOfAnUnsupportedTypeButForTheTypesThatEachStackReads() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"order\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n";
		HttpExchange expected = HttpExchange.send(mvc.port(), "POST", "/parts", body, "Content-Type",
				"multipart/form-data; boundary=b");
		HttpExchange actual = HttpExchange.send(webFlux.port(), "POST", "/parts", body, "Content-Type",
				"multipart/form-data; boundary=b");
		assertThat(actual.status()).isEqualTo(415);
		assertThat(List.of(expected.header("Accept"), actual.header("Accept")))
			.allSatisfy((types) -> assertThat(types.split(", ")).contains("application/json", "application/*+json"));
		assertThat(actual.body().replace(actual.header("X-Request-ID"), "<id>"))
			.isEqualTo(expected.body().replace(expected.header("X-Request-ID"), "<id>"));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /nowhere", "GET, /static/nothing.css", "DELETE, /orders", "POST, /query", "POST, /nowhere",
			"HEAD, /fail/not-found", "HEAD, /nowhere", "GET, /favicon.ico", "GET, /error" })
	void answersWhatCannotBeRouted(String method, String path) {
		assertSameError(method, path, null);
	}

	@ParameterizedTest
	@CsvSource({ "POST, text/plain", "POST, garbage", "PATCH, application/json", "PATCH, application/xml" })
	void answersUnsupportedBodies(String method, String contentType) {
		assertSameError(method, "/orders", "x", "Content-Type", contentType);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/png", "text/event-stream", "application/json;q=0", "garbage",
			"application/problem+json", "*/*" })
	void answersWhateverIsAccepted(String accept) {
		assertSameError("GET", "/fail/not-found", null, "Accept", accept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/png", "garbage" })
	void answersWhatIsNotAcceptable(String accept) {
		assertSameError("GET", "/json", null, "Accept", accept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/empty/404", "/empty/500", "/own" })
	void leavesTheAnswersOfTheApplication(String path) {
		HttpExchange expected = mvc.get(path);
		HttpExchange actual = webFlux.get(path);
		assertThat(actual.status()).isEqualTo(expected.status());
		assertThat(actual.body()).isEqualTo(expected.body());
		assertThat(actual.header("X-Request-ID")).matches("req_[0-7][0-9A-HJKMNP-TV-Z]{25}");
	}

	private static void assertSameError(String method, String path, @Nullable String body, String... headers) {
		HttpExchange expected = HttpExchange.send(mvc.port(), method, path, body, headers);
		HttpExchange actual = HttpExchange.send(webFlux.port(), method, path, body, headers);
		assertThat(expected.status()).isGreaterThanOrEqualTo(400);
		assertThat(expected.header("X-Request-ID")).isNotEmpty();
		assertThat(comparable(actual)).isEqualTo(comparable(expected));
	}

	private static String comparable(HttpExchange exchange) {
		Map<String, List<String>> headers = new TreeMap<>();
		exchange.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
		headers.keySet().removeAll(OF_THE_CONNECTION);
		headers.computeIfPresent("allow", (name, values) -> Stream.of(values.get(0).split(", ?")).sorted().toList());
		String id = exchange.header("X-Request-ID");
		return (exchange.status() + "\n" + headers + "\n" + exchange.body()).replace(id, "<id>");
	}

	@MvcService
	@Import(Endpoints.class)
	static class Mvc {

	}

	@WebFluxService
	@Import(Endpoints.class)
	static class WebFlux {

	}

}
