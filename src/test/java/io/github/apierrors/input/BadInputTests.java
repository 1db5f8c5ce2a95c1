package io.github.apierrors.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.apierrors.support.HttpExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The acceptance list, as far as it speaks of bad input, with the settings that an
 * application has by default but for the names of its mapper.
 */
@SpringBootTest(classes = InputService.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jackson.property-naming-strategy=SNAKE_CASE",
				"spring.jackson.deserialization.fail-on-unknown-properties=true" })
class BadInputTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	@LocalServerPort
	int port;

	@DisplayName("T41 hostile field names")
	@ParameterizedTest
	@ValueSource(strings = { "a\"b\\c", "a\r\nb\u0000\u001B[31m", "\u2028\u2029", "a.b[0].c", "[]", "\"]", "\\",
			"\uD83D", "\uFEFF\u202E", "</script>", " " })
	void writesHostileNamesAsValidJson(String name) {
		ObjectNode body = MAPPER.createObjectNode().put("order_no", "A1");
		body.putObject("extras").putObject(name.repeat(200)).put("unit_price", 1).put("quantity", 0);
		HttpExchange answer = post("/orders", body.toString());
		assertThat(answer.status()).isEqualTo(422);
		String field = answer.error().get("details").get(0).get("field").asString();
		assertThat(field).startsWith("extras").hasSizeLessThanOrEqualTo(512);
		assertThat(field.chars()).noneMatch(Character::isISOControl);
		assertThat(longestName(field)).isLessThanOrEqualTo(64);
	}

	@DisplayName("T41 unknown properties with hostile names")
	@Test
	void cutsLongNamesOfUnknownProperties() {
		HttpExchange answer = post("/orders", "{\"" + "x".repeat(5000) + "\":1}");
		assertThat(fields(answer)).containsExactly("x".repeat(64));
	}

	@DisplayName("T42 10 000 violations")
	@Test
	void keepsTenThousandViolationsWithinLimits() {
		String items = IntStream.range(0, 10_000)
			.mapToObj((i) -> "{\"unit_price\":0,\"quantity\":0}")
			.collect(Collectors.joining(","));
		HttpExchange answer = post("/orders", "{\"order_no\":\"A1\",\"items\":[" + items + "]}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).hasSizeLessThan(64 * 1024);
		assertThat(answer.error().get("details")).hasSize(100);
		assertThat(message(answer)).isEqualTo("20000 fields failed validation.");
	}

	@DisplayName("T42 10 000 violations under hostile keys")
	@Test
	void keepsTenThousandViolationsUnderLongKeysWithinLimits() {
		ObjectNode body = MAPPER.createObjectNode().put("order_no", "A1");
		ObjectNode labels = body.putObject("labels");
		IntStream.range(0, 10_000).forEach((i) -> labels.put(i + " \u2028\"".repeat(100), ""));
		HttpExchange answer = post("/orders", body.toString());
		assertThat(answer.body()).hasSizeLessThan(64 * 1024);
		assertThat(answer.error().get("details").size()).isBetween(1, 100);
	}

	@DisplayName("T49 the name of @JsonProperty, and no rejected value")
	@Test
	void namesTheItemAsTheClientWroteIt() {
		HttpExchange answer = post("/orders",
				"{\"order_no\":\"A1\",\"items\":[{\"unit_price\":-4711,\"quantity\":1}]}");
		assertThat(fields(answer)).containsExactly("items[0].unit_price");
		assertThat(answer.body()).doesNotContain("4711").doesNotContain("items[0].price");
	}

	@DisplayName("T50 only absent members")
	@Test
	void tellsAbsentFromInvalid() {
		assertThat(post("/orders", "{}").code()).isEqualTo("missing_required_field");
		assertThat(post("/orders", "{\"order_no\":null,\"ship_to\":{}}").code()).isEqualTo("missing_required_field");
		assertThat(post("/orders", "{\"order_no\":\"\"}").code()).isEqualTo("validation_error");
		assertThat(post("/orders", "{\"ship_to\":{\"postal-code\":\"\"}}").code()).isEqualTo("validation_error");
	}

	@DisplayName("T51 a missing query parameter, a missing part")
	@Test
	void tellsParametersFromParts() {
		HttpExchange parameter = HttpExchange.get(this.port, "/query");
		assertThat(parameter.status()).isEqualTo(400);
		assertThat(parameter.code()).isEqualTo("invalid_parameter");
		assertThat(message(parameter)).isEqualTo("The 'page-size' parameter is required.");
		HttpExchange part = HttpExchange.send(this.port, "POST", "/parts", "--b--\r\n", "Content-Type",
				"multipart/form-data; boundary=b");
		assertThat(part.status()).isEqualTo(422);
		assertThat(part.code()).isEqualTo("missing_required_field");
		assertThat(message(part)).isEqualTo("The 'order' part is required.");
	}

	@DisplayName("T52 malformed JSON")
	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"order_no\":", "{\"order_no\":\"A1\",\"items\":[{\"quantity\":tru}]}", "order",
			"[]", "{\"order_no\":\"\u0001\"}" })
	void saysNothingOfTheParser(String body) {
		HttpExchange answer = post("/orders", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("invalid_request");
		assertThat(answer.error().get("details")).isEmpty();
		assertThat(message(answer)).isEqualTo("Request is malformed or unparseable");
	}

	@DisplayName("T53 wrong type, unknown enum, unknown property")
	@Test
	void saysWhereTheMismatchIs() {
		assertMismatch("\"items\":[{\"unit_price\":\"x\",\"quantity\":1}]", "items[0].unit_price", "must be a number");
		assertMismatch("\"status\":\"gone\"", "status", "must be one of: new, PAID");
		assertMismatch("\"colour\":\"red\"", "colour", "is not recognized");
	}

	@DisplayName("T54 body, method and functional validation")
	@Test
	void givesEqualSortedDetailsByEveryWay() {
		String body = "{\"order_no\":\"A\",\"items\":[{\"unit_price\":0,\"quantity\":0},{\"quantity\":0}],"
				+ "\"labels\":{\"z.z\":\"\",\"long\":\"x\"},\"tags\":[\"\"],\"ship_to\":{\"geo_lat\":91}}";
		HttpExchange first = post("/orders", body);
		assertThat(fields(first)).hasSize(10).isSorted();
		for (String path : List.of("/method/orders", "/service/orders", "/functional/orders", "/aspect/orders")) {
			HttpExchange other = post(path, body);
			assertThat(other.withoutId()).as(path).isEqualTo(first.withoutId());
		}
	}

	private void assertMismatch(String member, String field, String message) {
		HttpExchange answer = post("/orders", "{\"order_no\":\"A1\"," + member + "}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("validation_error");
		JsonNode detail = answer.error().get("details").get(0);
		assertThat(detail.get("field").asString()).isEqualTo(field);
		assertThat(detail.get("message").asString()).isEqualTo(message);
	}

	private HttpExchange post(String path, String body) {
		return HttpExchange.send(this.port, "POST", path, body, "Content-Type", "application/json");
	}

	private static String message(HttpExchange answer) {
		return answer.error().get("message").asString();
	}

	private static List<String> fields(HttpExchange answer) {
		List<String> fields = new ArrayList<>();
		answer.error().get("details").forEach((detail) -> fields.add(detail.get("field").asString()));
		return fields;
	}

	private static int longestName(String field) {
		return FieldSteps.of(field).stream().mapToInt(String::length).max().orElse(0);
	}

}
