package io.github.apierrors.sample;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

import io.github.apierrors.handling.ErrorCatalogue;
import io.github.apierrors.support.ClientGenerator;
import io.github.apierrors.support.ClientGenerator.Client;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.OpenApiDocument;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the sample, in OpenAPI 3.1 and 3.0.
 */
class SampleOpenApiTests {

	/** How a client reads an error with what was generated for it. */
	private static final String USER = """
			public class User implements java.util.function.IntFunction<String> {

				@Override
				public String apply(int port) {
					older.ApiClient client = new older.ApiClient().setPort(port)
						.setRequestInterceptor((request) -> request.header("Authorization", "Bearer demo-all"));
					newer.ApiClient other = new newer.ApiClient().setPort(port)
						.setRequestInterceptor((request) -> request.header("Authorization", "Bearer demo-all"));
					try {
						return show(client) + "\\n" + create(other);
					}
					catch (java.io.IOException ex) {
						throw new java.io.UncheckedIOException(ex);
					}
				}

				private String show(older.ApiClient client) throws java.io.IOException {
					try {
						return "found " + new older.OrderControllerApi(client).get("A-9999");
					}
					catch (older.ApiException ex) {
						older.ErrorBody error = client.getObjectMapper()
							.readValue(ex.getResponseBody(), older.ErrorResponse.class)
							.getError();
						return ex.getCode() + " " + error.getCode() + " " + error.getMessage();
					}
				}

				private String create(newer.ApiClient client) throws java.io.IOException {
					try {
						return "created " + new newer.OrderControllerApi(client).create(new newer.NewOrder().item("tea"));
					}
					catch (newer.ApiException ex) {
						newer.ErrorBody error = client.getObjectMapper()
							.readValue(ex.getResponseBody(), newer.ErrorResponse.class)
							.getError();
						boolean same = error.getRequestId().equals(ex.getResponseHeaders().firstValue("X-Request-ID").get());
						return error.getStatus() + " " + error.getDetails().get(0).getField() + " " + same;
					}
				}

			}
			""";

	private static RunningService newer;

	private static RunningService older;

	@BeforeAll
	static void startBoth() {
		newer = start();
		older = start("--springdoc.api-docs.version=openapi_3_0");
	}

	@AfterAll
	static void stop() {
		newer.close();
		older.close();
	}

	@Test
	void hasNoFindings() {
		assertThat(describe(newer, "3.1.").findings()).isEmpty();
		assertThat(describe(older, "3.0.").findings()).isEmpty();
	}

	@Test
	void saysTheSameInBothVersions() {
		OpenApiDocument inNewer = describe(newer, "3.1.");
		OpenApiDocument inOlder = describe(older, "3.0.");
		assertThat(inOlder.root().at("/components/responses")).isEqualTo(inNewer.root().at("/components/responses"));
		assertThat(inOlder.root().at("/components/schemas/ErrorBody"))
			.isEqualTo(inNewer.root().at("/components/schemas/ErrorBody"));
	}

	@Test
	void showsAnExampleOfEveryCode() {
		TreeSet<String> shown = new TreeSet<>();
		for (Map.Entry<String, JsonNode> example : describe(newer, "3.1.").examples()) {
			assertThat(example.getValue().at("/error/code").asString()).isEqualTo(example.getKey());
			shown.add(example.getKey());
		}
		ErrorCatalogue catalogue = newer.context().getBean(ErrorCatalogue.class);
		assertThat(shown).hasSize(17).allSatisfy((code) -> assertThat(catalogue.find(code)).isNotNull());
	}

	@Test
	void tellsOfEachOperationWhatItCanAnswer() {
		OpenApiDocument document = describe(newer, "3.1.");
		String access = "401 missing_api_key, 401 invalid_api_key, 401 api_key_revoked, 401 api_key_expired, "
				+ "403 insufficient_scope, 403 ip_not_allowed, ";
		assertThat(document.codes("get", "/orders"))
			.hasToString("[400 invalid_parameter, " + access + "500 internal_error]");
		assertThat(document.codes("post", "/orders")).hasToString("[400 invalid_request, " + access
				+ "409 resource_already_exists, 409 sold_out, 415 invalid_request, 422 validation_error, "
				+ "422 missing_required_field, 500 internal_error, 503 service_unavailable]");
		assertThat(document.codes("get", "/orders/{reference}"))
			.hasToString("[" + access + "404 resource_not_found, 500 internal_error]");
		assertThat(document.codes("post", "/orders/{reference}/cancel"))
			.hasToString("[" + access + "404 resource_not_found, 409 resource_conflict, 500 internal_error]");
		assertThat(document.codes("post", "/orders/{reference}/reminders"))
			.hasToString("[" + access + "429 rate_limit_exceeded, 500 internal_error]");
	}

	@Test
	void servesWhatTheReadmeShows() {
		OpenApiDocument document = describe(newer, "3.1.");
		ObjectNode failures = document.operation("get", "/orders/{reference}").get("responses").deepCopy().asObject();
		failures.remove("200");
		assertThat(Readme.read().blocks("json").stream().filter((block) -> block.contains("$ref")))
			.map(new JsonMapper()::readTree)
			.containsExactly(document.response("post", "/orders", 409), failures);
	}

	/**
	 * What the README sends is answered as described.
	 */
	@Test
	void answersAsDescribed() {
		OpenApiDocument document = describe(newer, "3.1.");
		JsonNode schema = document.root().at("/components/responses/Error401/content/application~1json/schema");
		List<HttpExchange> errors = Readme.read()
			.curlLines()
			.stream()
			.map((line) -> line.send(newer.port()))
			.filter((exchange) -> exchange.status() >= 400)
			.toList();
		assertThat(errors).hasSizeGreaterThan(16)
			.allSatisfy((exchange) -> assertThat(document.violations(exchange.json(), schema)).isEmpty());
	}

	@Test
	void makesClientsThatReadErrors(@TempDir Path directory) throws Exception {
		Client inOlder = new Client("older", describe(older, "3.0."));
		Client inNewer = new Client("newer", describe(newer, "3.1."));
		try (URLClassLoader classes = new ClientGenerator(directory).generate(USER, inOlder, inNewer)) {
			@SuppressWarnings("unchecked")
			IntFunction<String> user = (IntFunction<String>) classes.loadClass("User").getConstructor().newInstance();
			assertThat(user.apply(newer.port())).isEqualTo("""
					404 resource_not_found The order 'A-9999' does not exist.
					422 quantity true""");
		}
	}

	private static RunningService start(String... arguments) {
		return new RunningService(
				new SpringApplicationBuilder(SampleApplication.class).properties("spring.config.name=sample")
					.run(StringUtils.addStringToArray(arguments, "--server.port=0")));
	}

	private static OpenApiDocument describe(RunningService sample, String version) {
		OpenApiDocument document = OpenApiDocument.of(sample.port());
		assertThat(document.root().get("openapi").asString()).startsWith(version);
		return document;
	}

}
