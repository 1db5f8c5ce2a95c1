package io.github.apierrors.springdoc;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.apierrors.handling.ErrorReference;
import io.github.apierrors.support.OpenApiDocument;
import io.github.apierrors.support.RunningService;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.models.GroupedOpenApi;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the settings of the library and of the application change in a document.
 */
class DescribedSettingsTests {

	private static final String ALL_MEMBERS = "action,retryable,retry_after,trace_id,metadata,detail_code,"
			+ "detail_location,detail_pointer";

	private static final JsonMapper SINGLE_QUOTES = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
		.build();

	private static final Map<String, List<String>> BEYOND_THE_LIMITS = Map.of( //
			"code", List.of("'Not Found'", "'x'", "7"), //
			"message", List.of("''", "'%s'".formatted("x".repeat(501))), //
			"status", List.of("399", "600", "'404'"), //
			"request_id", List.of("'1'", "'req_'"), //
			"details",
			List.of("null", "[{'field':'name'}]",
					"[%s]".formatted(
							String.join(",", Collections.nCopies(101, "{'field':'name','message':'is required'}")))), //
			"retry_after", List.of("0", "100000000"), //
			"metadata", List.of("{'attempts':3}"));

	@Test
	void describesTheDocumentedBody() {
		OpenApiDocument document = describe(Things.class);
		assertThat(members(document, "ErrorResponse")).containsExactly("error");
		assertThat(members(document, "ErrorBody")).containsExactlyInAnyOrder("code", "message", "status", "request_id",
				"details");
		assertThat(members(document, "ErrorDetail")).containsExactlyInAnyOrder("field", "message");
		assertExamplesHaveNoOtherMembers(document);
	}

	@Test
	void leavesTheCodesOpen() {
		JsonNode code = describe(Things.class).root().at("/components/schemas/ErrorBody/properties/code");
		assertThat(code.has("enum")).isFalse();
		assertThat(code.get("x-extensible-enum")).hasSize(16);
		assertThat(code.get("description").asString()).contains("- `resource_not_found` (404): ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "openapi_3_0", "openapi_3_1" })
	void describesEveryMemberThatIsSwitchedOn(String version) {
		OpenApiDocument document = describe(Things.class, "springdoc.api-docs.version", version,
				"api-errors.body.include", ALL_MEMBERS, "api-errors.reference.base-url", "https://example.com/errors");
		assertThat(members(document, "ErrorBody")).contains("doc_url", "action", "retryable", "retry_after", "trace_id",
				"metadata");
		assertThat(members(document, "ErrorDetail")).containsExactlyInAnyOrder("field", "message", "code", "location",
				"pointer");
		assertThat(document.root().at("/components/schemas/ErrorBody/required")).hasSize(5);
		assertExamplesHaveNoOtherMembers(document);
	}

	@Test
	void describesTheLimitsOfEachMember() {
		OpenApiDocument document = describe(Things.class, "api-errors.body.include", ALL_MEMBERS,
				"api-errors.reference.base-url", "https://example.com/errors");
		JsonNode schema = document.response("post", "/things", 422).at("/content/application~1json/schema");
		JsonNode right = document.examples().get(0).getValue();
		assertThat(document.violations(right, schema)).isEmpty();
		BEYOND_THE_LIMITS.forEach((member, values) -> values.forEach((value) -> {
			JsonNode wrong = right.deepCopy();
			((ObjectNode) wrong.get("error")).set(member, SINGLE_QUOTES.readTree(value));
			assertThat(document.violations(wrong, schema)).as("%s: %s", member, value).isNotEmpty();
		}));
		JsonNode members = document.root().at("/components/schemas");
		assertThat(members.at("/ErrorBody/properties/doc_url/format").asString()).isEqualTo("uri");
		assertThat(
				members.at("/ErrorDetail/properties/location/x-extensible-enum").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("body", "query", "path", "header", "cookie", "matrix", "form", "part");
	}

	@Test
	void describesTheBodyWithoutEnvelope() {
		OpenApiDocument document = describe(Things.class, "api-errors.body.envelope", "false");
		assertThat(members(document, "ErrorResponse")).contains("code", "message", "status", "request_id", "details");
		assertThat(document.root().at("/components/schemas").has("ErrorBody")).isFalse();
	}

	@Test
	void describesTheProblemBesideTheBody() {
		OpenApiDocument document = describe(Things.class, "api-errors.problem-json", "true");
		JsonNode content = document.response("get", "/things/{id}", 500).get("content");
		assertThat(content.propertyNames()).containsExactlyInAnyOrder("application/json", "application/problem+json");
		assertThat(members(document, "ErrorProblem")).containsExactlyInAnyOrder("type", "title", "detail", "code",
				"status", "request_id", "details");
	}

	@Test
	void acceptsAdoptedRequestIds() {
		JsonNode id = describe(Things.class, "api-errors.request-id.accept-inbound", "always").root()
			.at("/components/schemas/ErrorBody/properties/request_id/pattern");
		assertThat(id.asString()).isEqualTo("^[A-Za-z0-9._-]{1,128}$");
	}

	@Test
	void followsTheModeOfUndocumentedStatuses() {
		OpenApiDocument extended = describe(Things.class, "api-errors.undocumented-status", "extended");
		assertThat(extended.codes("post", "/things")).contains("415 unsupported_media_type");
		assertThat(extended.root().at("/components/responses/Error405/headers").has("Allow")).isTrue();
		OpenApiDocument documented = describe(Things.class, "api-errors.undocumented-status", "documented");
		assertThat(documented.codes("post", "/things")).contains("400 invalid_request")
			.noneMatch((code) -> code.startsWith("415"));
	}

	@Test
	void namesTheHeadersThatComeAlong() {
		JsonNode responses = describe(Things.class).root().at("/components/responses");
		assertThat(responses.at("/Error404/headers").propertyNames()).containsExactly("X-Request-ID");
		assertThat(responses.at("/Error401/headers").propertyNames()).containsExactlyInAnyOrder("X-Request-ID",
				"WWW-Authenticate");
		assertThat(responses.at("/Error429/headers").propertyNames()).containsExactlyInAnyOrder("X-Request-ID",
				"Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset");
	}

	@Test
	void describesNothingOutsideOfItsPaths() {
		OpenApiDocument document = describe(Things.class, "api-errors.paths", "/things/**");
		assertThat(document.codes("get", "/things/{id}")).containsExactly("400 invalid_parameter",
				"500 internal_error");
		assertThat(document.operation("get", "/other").get("responses").propertyNames()).containsExactly("200");
	}

	@Test
	void takesTheSecurityOfTheWholeApiForEachOperationThatIsNotPublic() {
		OpenApiDocument document = describe(SecuredThings.class);
		assertThat(document.codes("get", "/private")).contains("401 api_key_revoked", "403 insufficient_scope");
		assertThat(document.codes("get", "/public")).containsExactly("500 internal_error");
		OpenApiDocument collapsed = describe(SecuredThings.class, "api-errors.security.collapse-auth-codes", "true");
		assertThat(collapsed.codes("get", "/private")).containsExactly("401 invalid_api_key", "403 insufficient_scope",
				"500 internal_error");
	}

	@Test
	void givesWayToSchemasAndResponsesOfTheApplication() {
		OpenApiDocument document = describe(OwnComponents.class);
		assertThat(members(document, "ErrorResponse")).containsExactly("mine");
		assertThat(members(document, "ApiErrorResponse")).containsExactly("error");
		assertThat(document.root().at("/components/responses/Error404/description").asString()).isEqualTo("Mine");
		assertThat(document.findings()).isEmpty();
	}

	@Test
	void completesEveryGroup() {
		try (RunningService service = RunningService.start(GroupedThings.class)) {
			OpenApiDocument group = new OpenApiDocument(service.get("/v3/api-docs/things").json());
			assertThat(group.codes("get", "/things/{id}")).containsExactly("400 invalid_parameter",
					"500 internal_error");
			assertThat(group.findings()).isEmpty();
		}
	}

	private static OpenApiDocument describe(Class<?> application, String... properties) {
		try (RunningService service = RunningService.start(application, properties)) {
			OpenApiDocument document = OpenApiDocument.of(service.port());
			assertThat(document.findings()).isEmpty();
			return document;
		}
	}

	private static List<String> members(OpenApiDocument document, String schema) {
		return List.copyOf(document.root().at("/components/schemas/" + schema + "/properties").propertyNames());
	}

	private static void assertExamplesHaveNoOtherMembers(OpenApiDocument document) {
		assertThat(document.examples()).isNotEmpty();
		for (Map.Entry<String, JsonNode> example : document.examples()) {
			JsonNode error = example.getValue().get("error");
			assertThat(members(document, "ErrorBody")).containsAll(error.propertyNames());
			error.get("details")
				.forEach((detail) -> assertThat(members(document, "ErrorDetail")).containsAll(detail.propertyNames()));
			assertThat(error.get("request_id").asString()).isEqualTo(ErrorReference.REQUEST_ID);
		}
	}

	@DocumentedService
	@Import(ThingController.class)
	static class Things {

	}

	@DocumentedService
	@Import(ThingController.class)
	static class GroupedThings {

		@Bean
		GroupedOpenApi things() {
			return GroupedOpenApi.builder().group("things").pathsToMatch("/things/**").build();
		}

	}

	@DocumentedService
	@Import({ SecuredController.class, SecuredApi.class })
	static class SecuredThings {

	}

	@DocumentedService
	@Import(OwnController.class)
	static class OwnComponents {

		@Bean
		OpenAPI api() {
			return new OpenAPI()
				.components(new Components().addResponses("Error404", new ApiResponse().description("Mine")));
		}

	}

	@OpenAPIDefinition(info = @Info(title = "Things"), security = @SecurityRequirement(name = "key"))
	@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
	static class SecuredApi {

	}

	@RestController
	static class ThingController {

		@GetMapping("/things/{id}")
		void thing(@PathVariable int id) {
		}

		@PostMapping("/things")
		void create(@RequestBody Map<String, Integer> thing) {
		}

		@GetMapping("/other")
		void other() {
		}

	}

	@RestController
	static class SecuredController {

		@GetMapping("/private")
		void secured() {
		}

		@SecurityRequirements
		@GetMapping("/public")
		void open() {
		}

	}

	record ErrorResponse(String mine) {

	}

	@RestController
	static class OwnController {

		@GetMapping("/own")
		ErrorResponse own() {
			return new ErrorResponse("own");
		}

	}

}
