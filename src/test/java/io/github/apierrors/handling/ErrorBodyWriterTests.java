package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ErrorBodyWriterTests {

	private static final JsonMapper PARSER = new JsonMapper();

	private static final List<ErrorDetail> DETAIL = List
		.of(new ErrorDetail("items[0].unit_price", "is wrong", "too_long", Location.BODY));

	private final ErrorBodyWriter writer = writer();

	@AfterEach
	void forgetTheTrace() {
		MDC.remove("traceId");
	}

	@ParameterizedTest
	@EnumSource
	void writesTheGoldenBodyOfEachCode(ApiErrorCode code) {
		assertThat(body(this.writer, ApiError.of(code))).isEqualTo(golden(code));
	}

	private static String golden(ApiErrorCode code) {
		return "{\"error\":" + switch (code) {
			case MISSING_API_KEY -> """
					{"code":"missing_api_key","message":"No Authorization header present","status":401,""";
			case INVALID_API_KEY -> """
					{"code":"invalid_api_key","message":"Key does not exist or is malformed","status":401,""";
			case API_KEY_REVOKED -> """
					{"code":"api_key_revoked","message":"Key was revoked","status":401,""";
			case API_KEY_EXPIRED -> """
					{"code":"api_key_expired","message":"Key has passed its expiry date","status":401,""";
			case INSUFFICIENT_SCOPE -> """
					{"code":"insufficient_scope","message":"Key lacks required permissions","status":403,""";
			case IP_NOT_ALLOWED -> """
					{"code":"ip_not_allowed","message":"Request IP not on the key’s allowlist","status":403,""";
			case INVALID_REQUEST -> """
					{"code":"invalid_request","message":"Request is malformed or unparseable","status":400,""";
			case VALIDATION_ERROR -> """
					{"code":"validation_error","message":"One or more fields failed validation","status":422,""";
			case INVALID_PARAMETER -> """
					{"code":"invalid_parameter","message":"A query parameter has an invalid value","status":400,""";
			case MISSING_REQUIRED_FIELD -> """
					{"code":"missing_required_field","message":"A required field is absent","status":422,""";
			case RESOURCE_NOT_FOUND -> """
					{"code":"resource_not_found","message":"The requested resource does not exist","status":404,""";
			case RESOURCE_ALREADY_EXISTS -> """
					{"code":"resource_already_exists",\
					"message":"A resource with this identifier already exists","status":409,""";
			case RESOURCE_CONFLICT -> """
					{"code":"resource_conflict",\
					"message":"Operation conflicts with current resource state","status":409,""";
			case RATE_LIMIT_EXCEEDED -> """
					{"code":"rate_limit_exceeded","message":"Too many requests in the current window","status":429,""";
			case INTERNAL_ERROR -> """
					{"code":"internal_error","message":"Unexpected server error","status":500,""";
			case SERVICE_UNAVAILABLE -> """
					{"code":"service_unavailable","message":"API is temporarily unavailable","status":503,""";
		} + "\"request_id\":\"req_01HX9P3NXVQMJRFT8K2BWYC7EZ\",\"details\":[]}}";
	}

	@Test
	void writesTheExampleOfTheContract() {
		ApiError error = ApiError.of(ApiErrorCode.VALIDATION_ERROR);
		byte[] body = this.writer.write(error, "The 'name' field is required.",
				List.of(ErrorDetail.required("name", Location.BODY)), Facts.ID);
		assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
				{"error":{"code":"validation_error","message":"The 'name' field is required.","status":422,\
				"request_id":"req_01HX9P3NXVQMJRFT8K2BWYC7EZ",\
				"details":[{"field":"name","message":"This field is required."}]}}""");
	}

	@Test
	void writesAFlatBodyWhereSwitchedOn() {
		assertThat(body(writer("body.envelope=false"), ApiError.of(ApiErrorCode.INTERNAL_ERROR))).isEqualTo("""
				{"code":"internal_error","message":"Unexpected server error","status":500,\
				"request_id":"req_01HX9P3NXVQMJRFT8K2BWYC7EZ","details":[]}""");
	}

	@Test
	void writesTheStatusOfTheErrorRatherThanThatOfItsCode() {
		assertThat(json(this.writer, ApiError.ofStatus(405)).get("status").asInt()).isEqualTo(405);
	}

	@Test
	void leavesEveryOptionalMemberOutByDefault() {
		MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
		ApiError error = ApiError.of(ApiErrorCode.SERVICE_UNAVAILABLE)
			.withHeader("Retry-After", "7")
			.withMetadata(Map.of("k", "v"));
		assertThat(members(this.writer, error, DETAIL)).containsExactly("code", "message", "status", "request_id",
				"details");
		assertThat(json(this.writer, error, DETAIL).get("details").get(0).propertyNames()).containsExactly("field",
				"message");
	}

	@Test
	void addsEveryOptionalMemberWhereSwitchedOn() {
		MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
		ApiError error = ApiError.of(ApiErrorCode.RATE_LIMIT_EXCEEDED)
			.withHeader("Retry-After", "7")
			.withMetadata(Map.of("plan", "free"));
		byte[] body = writer("reference.base-url=https://docs.example.com/errors",
				"body.include=action,retryable,retry_after,trace_id,metadata,detail_code,detail_location,"
						+ "detail_pointer")
			.write(error, "Slow down.", DETAIL, Facts.ID);
		assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
				{"error":{"code":"rate_limit_exceeded","message":"Slow down.","status":429,\
				"request_id":"req_01HX9P3NXVQMJRFT8K2BWYC7EZ",\
				"details":[{"field":"items[0].unit_price","message":"is wrong","code":"too_long",\
				"location":"body","pointer":"/items/0/unit_price"}],\
				"doc_url":"https://docs.example.com/errors#rate_limit_exceeded",\
				"action":"Wait for Retry-After seconds, then retry with backoff","retryable":true,"retry_after":7,\
				"trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","metadata":{"plan":"free"}}}""");
	}

	@Test
	void leavesAnOptionalMemberOutThatHasNoValue() {
		ErrorBodyWriter all = writer(
				"body.include=retry_after,trace_id,metadata,detail_code,detail_location," + "detail_pointer");
		assertThat(members(all, ApiError.of(ApiErrorCode.INTERNAL_ERROR), List.of())).containsExactly("code", "message",
				"status", "request_id", "details");
		assertThat(json(all, ApiError.of(ApiErrorCode.INTERNAL_ERROR), List.of(new ErrorDetail("a", "b", null, null)))
			.get("details")
			.get(0)
			.propertyNames()).containsExactly("field", "message");
	}

	@Test
	void pointsIntoTheBodyOnly() {
		JsonNode error = json(writer("body.include=detail_pointer"), ApiError.of(ApiErrorCode.INVALID_PARAMETER),
				List.of(new ErrorDetail("limit", "is wrong", null, Location.QUERY)));
		assertThat(error.get("details").get(0).has("pointer")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "400, false", "404, false", "408, true", "409, false", "429, true", "500, true", "501, false",
			"502, true", "503, true", "504, true" })
	void saysWhetherTryingAgainCanHelp(int status, boolean retryable) {
		assertThat(json(writer("body.include=retryable"), ApiError.ofStatus(status)).get("retryable").asBoolean())
			.isEqualTo(retryable);
	}

	@Test
	void writesTheBodyOfRfc9457() {
		byte[] body = this.writer.writeProblem(ApiError.ofStatus(405), null, "No.", DETAIL, Facts.ID);
		assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
				{"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"No.",\
				"code":"invalid_request","request_id":"req_01HX9P3NXVQMJRFT8K2BWYC7EZ",\
				"details":[{"field":"items[0].unit_price","message":"is wrong"}]}""");
	}

	@Test
	void namesTheReferenceAsTheTypeOfAProblem() {
		byte[] body = writer("reference.base-url=https://docs.example.com/errors")
			.writeProblem(ApiError.of(ApiErrorCode.INTERNAL_ERROR), null, "No.", List.of(), Facts.ID);
		JsonNode problem = PARSER.readTree(body);
		assertThat(problem.get("type").asString()).isEqualTo("https://docs.example.com/errors#internal_error");
		assertThat(problem.get("title").asString()).isEqualTo("Unexpected server error");
	}

	@Test
	void writesAProblemFlatWhateverTheEnvelope() {
		byte[] flat = writer("body.envelope=false").writeProblem(ApiError.ofStatus(404), null, "No.", List.of(),
				Facts.ID);
		assertThat(flat).isEqualTo(this.writer.writeProblem(ApiError.ofStatus(404), null, "No.", List.of(), Facts.ID));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\"", "\\", "\\\"", "</script>", "a\nb\rc\td", "\b\f\u0000\u0001\u001F\u007F", "\u0080\u009F",
					"\u2028\u2029", "größer als 1 €", "日本語", "😀👩‍👩‍👧", "\uFEFF", "\uFFFF", "'{}[]:,", "\\u0041" })
	void writesAnyTextSoThatAParserReadsItBack(String text) {
		JsonNode error = json(this.writer, ApiError.of(ApiErrorCode.INVALID_REQUEST), text,
				List.of(new ErrorDetail(text, text)));
		assertThat(error.get("message").asString()).isEqualTo(text);
		assertThat(error.get("details").get(0).get("field").asString()).isEqualTo(text);
		assertThat(error.get("details").get(0).get("message").asString()).isEqualTo(text);
	}

	@Test
	void writesEveryCharacterOfTheBasicPlaneSoThatAParserReadsItBack() {
		StringBuilder all = new StringBuilder();
		IntStream.rangeClosed(0, 0xFFFF)
			.filter((c) -> !Character.isSurrogate((char) c))
			.forEach((c) -> all.append((char) c));
		assertThat(
				json(this.writer, ApiError.of(ApiErrorCode.INVALID_REQUEST), all.toString(), List.of()).get("message")
					.asString())
			.isEqualTo(all.toString());
	}

	@ParameterizedTest
	@CsvSource({ "'a\uD83D', 'a\uFFFD'", "'\uD83Db', '\uFFFDb'", "'\uDE00', '\uFFFD'", "'\uDE00\uD83D', '\uFFFD\uFFFD'",
			"'\uD83D\uD83D\uDE00', '\uFFFD\uD83D\uDE00'" })
	void replacesHalfACharacter(String text, String written) {
		JsonNode error = json(this.writer, ApiError.of(ApiErrorCode.INVALID_REQUEST), text, List.of());
		assertThat(error.get("message").asString()).isEqualTo(written);
	}

	@Test
	void escapesWhatBreaksLinesOrScripts() {
		String body = new String(this.writer.write(ApiError.of(ApiErrorCode.INVALID_REQUEST), "\n\u2028\u2029\u007F",
				List.of(), Facts.ID), StandardCharsets.UTF_8);
		assertThat(body).contains("\\n\\u2028\\u2029\\u007f").doesNotContain("\u2028", "\u2029", "\u007F", "\n");
	}

	@Test
	void keepsTenThousandDetailsWithinItsLimits() {
		byte[] body = this.writer.write(ApiError.of(ApiErrorCode.VALIDATION_ERROR), "10000 fields failed validation.",
				details(10_000, 10), Facts.ID);
		assertThat(body).hasSizeLessThan(64 * 1024);
		assertThat(PARSER.readTree(body).get("error").get("details")).hasSize(100);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 650, 700, 5000, 66_000, 200_000 })
	void leavesDetailsOutThatWouldPassTheLimitOfTheBody(int length) {
		ErrorBodyWriter all = writer("reference.base-url=https://docs.example.com/errors",
				"body.include=action,retryable,metadata,detail_code,detail_location,detail_pointer");
		ApiError error = ApiError.of(ApiErrorCode.VALIDATION_ERROR).withMetadata(metadata(1000));
		for (byte[] body : List.of(this.writer.write(error, "m", details(10_000, length), Facts.ID),
				all.write(error, "\"".repeat(500), details(10_000, length), Facts.ID),
				all.writeProblem(error, null, "€".repeat(500), details(10_000, length), Facts.ID))) {
			assertThat(body).hasSizeLessThan(64 * 1024);
			JsonNode root = PARSER.readTree(body);
			JsonNode details = (root.has("error") ? root.get("error") : root).get("details");
			assertThat(details.size()).isLessThanOrEqualTo(100);
			if (length < 10_000) {
				assertThat(details).isNotEmpty();
			}
		}
	}

	@Test
	void namesEachMemberOfTheMetadataOnce() {
		Map<String, String> alike = new LinkedHashMap<>();
		alike.put("plan", "free");
		alike.put("pl\nan", "none");
		alike.put("a\uD83D", "1");
		alike.put("a\uDE00", "2");
		assertThat(new String(writer("body.include=metadata")
			.write(ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withMetadata(alike), "m", List.of(), Facts.ID),
				StandardCharsets.UTF_8))
			.endsWith("\"metadata\":{\"plan\":\"free\",\"a?\":\"1\"}}}");
	}

	@Test
	void boundsTheMetadata() {
		JsonNode metadata = json(writer("body.include=metadata"),
				ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withMetadata(metadata(1000)))
			.get("metadata");
		assertThat(metadata).hasSize(16);
		assertThat(metadata.properties()).allSatisfy((member) -> {
			assertThat(member.getKey()).hasSizeLessThanOrEqualTo(512);
			assertThat(member.getValue().asString()).hasSizeLessThanOrEqualTo(256).doesNotContain("\n");
		});
	}

	@Test
	void writesMetadataInItsOrder() {
		Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("z", "1");
		metadata.put("a", "say \"hi\"");
		JsonNode written = json(writer("body.include=metadata"),
				ApiError.of(ApiErrorCode.RESOURCE_CONFLICT).withMetadata(metadata))
			.get("metadata");
		assertThat(written.properties()).extracting(Map.Entry::getKey, (member) -> member.getValue().asString())
			.containsExactly(tuple("z", "1"), tuple("a", "say \"hi\""));
	}

	private static List<ErrorDetail> details(int count, int length) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new ErrorDetail("field" + i, "x".repeat(length), "too_long", Location.BODY))
			.toList();
	}

	private static Map<String, String> metadata(int count) {
		Map<String, String> metadata = new LinkedHashMap<>();
		IntStream.range(0, count).forEach((i) -> metadata.put(i + "€.".repeat(600), "€\n\"".repeat(600)));
		return metadata;
	}

	private static ErrorBodyWriter writer(String... properties) {
		return new ErrorBodyWriter(Settings.of(properties));
	}

	private static String body(ErrorBodyWriter writer, ApiError error) {
		return new String(writer.write(error, error.code().description(), List.of(), Facts.ID), StandardCharsets.UTF_8);
	}

	private static List<String> members(ErrorBodyWriter writer, ApiError error, List<ErrorDetail> details) {
		return List.copyOf(json(writer, error, details).propertyNames());
	}

	private static JsonNode json(ErrorBodyWriter writer, ApiError error) {
		return json(writer, error, List.of());
	}

	private static JsonNode json(ErrorBodyWriter writer, ApiError error, List<ErrorDetail> details) {
		return json(writer, error, "text", details);
	}

	private static JsonNode json(ErrorBodyWriter writer, ApiError error, String message, List<ErrorDetail> details) {
		return PARSER.readTree(writer.write(error, message, details, Facts.ID)).get("error");
	}

}
