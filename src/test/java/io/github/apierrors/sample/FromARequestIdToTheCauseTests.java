package io.github.apierrors.sample;

import java.util.List;
import java.util.regex.Pattern;

import io.github.apierrors.support.FormattedLog;
import io.github.apierrors.support.HttpExchange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows the section of the README from a body to the cause.
 */
@SpringBootTest(classes = SampleApplication.class, useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FromARequestIdToTheCauseTests {

	private static final Pattern VOLATILE = Pattern.compile("req_\\w{26}|\\b[0-9a-f]{32}\\b|\\b[0-9a-f]{16}\\b"
			+ "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\.java:\\d+|http-nio-\\S+?-exec-\\d+");

	private static final JsonMapper MAPPER = new JsonMapper();

	private final Readme readme = Readme.read().section("From a request id to the cause");

	@LocalServerPort
	int port;

	@Test
	void showsWhatTheClientSees() {
		assertThat(this.readme.blocks("console").get(0).lines().map(FromARequestIdToTheCauseTests::masked))
			.contains(masked(fail().body()));
	}

	@Test
	void showsThePlainLog() {
		try (FormattedLog log = FormattedLog.plain("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z'} %p %c : %m%n%ex")) {
			fail();
			// The ellipses stand for frames that lead nowhere.
			List<String> shown = this.readme.blocks("text")
				.get(0)
				.lines()
				.filter((line) -> !line.contains("…"))
				.map(FromARequestIdToTheCauseTests::masked)
				.toList();
			assertThat(shown).hasSize(3);
			assertThat(log.lines().stream().map(FromARequestIdToTheCauseTests::masked)).containsAll(shown);
		}
	}

	@Test
	void showsTheStructuredLog() {
		try (FormattedLog log = FormattedLog.structured("ecs")) {
			fail();
			JsonNode shown = comparable(this.readme.blocks("json").get(0));
			assertThat(log.lines().stream().filter((line) -> line.contains("\"logger\":\"io.github.apierrors\"")))
				.singleElement()
				.satisfies((line) -> assertThat(comparable(line)).isEqualTo(shown));
		}
	}

	@Test
	void showsTheAnswerOfTheEndpoint() {
		String id = fail().header("X-Request-ID");
		String found = HttpExchange
			.get(this.port, "/actuator/apierrors/requests/" + id, "Authorization", "Bearer demo-all")
			.body();
		assertThat(this.readme.blocks("console").get(1).lines().map(FromARequestIdToTheCauseTests::masked))
			.contains(masked(found));
	}

	private HttpExchange fail() {
		return HttpExchange.get(this.port, "/orders/A-1001/invoice", "Authorization", "Bearer demo-all");
	}

	private static String masked(String text) {
		return VOLATILE.matcher(text).replaceAll("<>");
	}

	/**
	 * A log document of which only the first line of the stack trace counts.
	 */
	private static JsonNode comparable(String document) {
		ObjectNode root = (ObjectNode) MAPPER.readTree(masked(document));
		ObjectNode error = (ObjectNode) root.get("error");
		error.put("stack_trace", error.get("stack_trace").asString().lines().findFirst().orElseThrow());
		return root;
	}

}
