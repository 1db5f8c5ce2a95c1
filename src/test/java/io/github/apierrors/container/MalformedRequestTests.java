package io.github.apierrors.container;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is hardly a request, byte for byte, against Tomcat and Jetty. A row of the file
 * names the status of each: an error has the contract's body, and 200 is what that
 * container puts up with. The rows with "none" (the connection ends without an answer)
 * and "bare" (taken for HTTP/0.9, whose answers are a body and nothing else) stand in the
 * table of the documentation.
 */
class MalformedRequestTests {

	private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|.)");

	private static final Pattern REPEAT = Pattern.compile("<(\\d+) x ([^>]+)>", Pattern.DOTALL);

	private static RunningService tomcat;

	private static RunningService jetty;

	@BeforeAll
	static void start() {
		tomcat = RunningService.start(OnTomcat.class, "server.servlet.context-path", "/app");
		jetty = RunningService.start(OnJetty.class, "server.servlet.context-path", "/app");
	}

	@AfterAll
	static void stop() {
		tomcat.close();
		jetty.close();
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/malformed-requests.csv", delimiter = ';', quoteCharacter = '\'', numLinesToSkip = 1,
			maxCharsPerColumn = 8192)
	void answersLikeAnyOtherFailure(String name, String onTomcat, String onJetty, String request) {
		String bytes = bytes(request);
		check(RawExchange.send(tomcat.port(), bytes), onTomcat);
		check(RawExchange.send(jetty.port(), bytes), onJetty);
	}

	private static void check(RawExchange exchange, String expected) {
		switch (expected) {
			case "none" -> assertThat(exchange.text()).isEmpty();
			case "bare" -> assertThat(exchange.text()).startsWith("{\"error\":{\"code\":\"invalid_request\"");
			case "200" -> assertThat(exchange.status()).as(exchange.text()).isEqualTo(200);
			default -> {
				int status = Integer.parseInt(expected);
				exchange.assertThatItIsTheContractsError(status, ApiErrorCode.nearest(status).code());
			}
		}
	}

	private static String bytes(String escaped) {
		Matcher repeats = REPEAT.matcher(ESCAPE.matcher(escaped).replaceAll(MalformedRequestTests::unescape));
		return repeats
			.replaceAll((match) -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
	}

	private static String unescape(MatchResult escape) {
		String what = escape.group(1);
		String character = switch (what.charAt(0)) {
			case 'r' -> "\r";
			case 'n' -> "\n";
			case 'x' -> Character.toString(Integer.parseInt(what.substring(1), 16));
			default -> what;
		};
		return Matcher.quoteReplacement(character);
	}

	@MvcService
	static class OnTomcat {

		@Bean
		Orders orders() {
			return new Orders();
		}

	}

	@JettyService
	static class OnJetty {

		@Bean
		Orders orders() {
			return new Orders();
		}

	}

	@RestController
	static class Orders {

		@GetMapping("/orders")
		String list() {
			return "[]";
		}

		@GetMapping("/search")
		String search(@RequestParam("q") String query) {
			return "[]";
		}

		@PostMapping("/orders")
		String create(@RequestBody String order) {
			return "{}";
		}

	}

}
