package io.github.apierrors.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of the reference tells the same, and each is what it says it is.
 */
class ReferenceFormsTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern ARTICLE = Pattern.compile(
			"<article id=\"(\\w+)\".*?>(\\d{3})</span>.*?\"description\">(.*?)</p>.*?<dt>What to do</dt><dd>(.*?)</dd>",
			Pattern.DOTALL);

	private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| \\[`(\\w+)`]\\(#\\1\\) \\| (\\d{3}) \\| (.*?) \\| (.*?) \\|$");

	static Stream<ReferenceContent> contents() {
		return Stream.of(Contents.ofShop(), Contents.ofShop("body.envelope=false"),
				Contents.ofShop(Contents.EVERYTHING));
	}

	@DisplayName("T60 enum, page, Markdown and JSON")
	@ParameterizedTest
	@MethodSource("contents")
	void tellTheSameOfEachCode(ReferenceContent content) {
		List<String> codes = inSections(content);
		assertThat(html(content)).isEqualTo(codes);
		assertThat(markdown(content)).isEqualTo(codes);
		assertThat(json(content)).isEqualTo(codes);
		assertThat(openApi(content)).containsExactlyInAnyOrderElementsOf(
				content.codes().stream().map((code) -> code.code().code() + " " + code.code().status()).toList());
	}

	@Test
	void listEveryCodeOfTheLibraryAndOfTheApplication() {
		assertThat(json(Contents.ofShop()))
			.containsExactlyInAnyOrderElementsOf(lines(ApiErrorCode.values(), ShopCode.values()));
		assertThat(json(Contents.ofShop(Contents.EVERYTHING))).containsExactlyInAnyOrderElementsOf(
				lines(ApiErrorCode.values(), ExtendedErrorCode.values(), ShopCode.values()));
	}

	@ParameterizedTest
	@MethodSource("contents")
	void catalogueKeepsItsSchema(ReferenceContent content) {
		String text = ReferenceFormat.JSON.render(content);
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Template.resource("error-catalogue.schema.json"));
		assertThat(schema.validate(JSON.readTree(text))).isEmpty();
		ObjectNode broken = JSON.readTree(text).asObject();
		broken.put("schema_version", 2);
		assertThat(schema.validate(broken)).hasSize(1);
	}

	@Test
	void catalogueTellsWhatAnApplicationPublishes() {
		JsonNode codes = JSON.readTree(ReferenceFormat.JSON.render(Contents.ofShop())).at("/sections/2/codes");
		assertThat(codes.get(3).get("since").asString()).isEqualTo("1.4");
		assertThat(codes.get(3).at("/occurs/0").asString())
			.isEqualTo("The warehouse has fewer pieces than were ordered");
		assertThat(codes.get(4).get("deprecated").asString()).isEqualTo("1.4");
		assertThat(codes.get(4).get("replaced_by").asString()).isEqualTo("out_of_stock");
		assertThat(codes.get(0).has("since")).isFalse();
	}

	@ParameterizedTest
	@MethodSource("contents")
	void componentsDescribeTheirExamples(ReferenceContent content) {
		JsonNode document = JSON.readTree(ReferenceFormat.OPENAPI.render(content));
		assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
		ObjectNode whole = JSON.createObjectNode().put("$ref", "#/components/schemas/ErrorResponse");
		whole.set("components", document.get("components"));
		Schema schema = SchemaRegistry.withDialect(Dialects.getOpenApi31()).getSchema(whole);
		List<JsonNode> bodies = new ArrayList<>();
		document.at("/components/responses")
			.forEach((response) -> response.at("/content/application~1json/examples")
				.forEach((example) -> bodies.add(example.get("value"))));
		assertThat(bodies).hasSameSizeAs(content.codes())
			.allSatisfy((body) -> assertThat(schema.validate(body)).extracting(Error::toString).isEmpty());
		assertThat(schema.validate(JSON.createObjectNode())).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("contents")
	void componentsDescribeEveryMember(ReferenceContent content) {
		JsonNode schemas = JSON.readTree(ReferenceFormat.OPENAPI.render(content)).at("/components/schemas");
		JsonNode error = schemas.get(schemas.has("ErrorBody") ? "ErrorBody" : "ErrorResponse").get("properties");
		content.codes().forEach((code) -> {
			JsonNode body = JSON.readTree(code.exampleBody());
			JsonNode members = body.has("error") ? body.get("error") : body;
			assertThat(error.propertyNames()).containsAll(members.propertyNames());
			members.get("details")
				.forEach((detail) -> assertThat(schemas.at("/ErrorDetail/properties").propertyNames())
					.containsAll(detail.propertyNames()));
		});
	}

	@Test
	void componentsTellTheHeadersOfEachStatus() {
		JsonNode responses = JSON.readTree(ReferenceFormat.OPENAPI.render(Contents.ofShop()))
			.at("/components/responses");
		assertThat(responses).isNotEmpty().allSatisfy((response) -> {
			assertThat(response.at("/headers/X-Request-ID/schema/type").asString()).isEqualTo("string");
			JsonNode examples = response.at("/content/application~1json/examples");
			assertThat(response.at("/headers/Retry-After/schema/type").asString(""))
				.isEqualTo(examples.has("rate_limit_exceeded") || examples.has("service_unavailable") ? "integer" : "");
			assertThat(response.at("/headers/WWW-Authenticate/schema/type").asString(""))
				.isEqualTo(examples.has("missing_api_key") || examples.has("insufficient_scope") ? "string" : "");
			examples.propertyNames()
				.forEach((code) -> assertThat(response.get("description").asString()).contains("`" + code + "`: "));
		});
	}

	@Test
	void anchorsOfThePageAreNoNamesThatACodeCouldHave() {
		ReferenceContent content = Contents.ofShop();
		List<String> codes = content.codes().stream().map((documented) -> documented.code().code()).toList();
		List<String> anchors = ID.matcher(ReferenceFormat.HTML.render(content))
			.results()
			.map((id) -> id.group(1))
			.toList();
		assertThat(anchors).doesNotHaveDuplicates().containsAll(codes);
		assertThat(anchors).filteredOn((anchor) -> !codes.contains(anchor))
			.isNotEmpty()
			.noneMatch((anchor) -> anchor.matches("[a-z][a-z0-9_]{1,63}"));
	}

	@Test
	void markdownKeepsTextsFromBecomingMarkup() {
		String prose = ReferenceFormat.MARKDOWN.render(Contents.ofShop()).replaceAll("(?ms)^```.*?^```$", "");
		assertThat(prose)
			.contains("- What to do: \\<b\\>Do\\</b\\> \\`not\\` \\*run\\* \\_this\\_ {{title}} {{{body}}}\n")
			.contains("\\[x\\](javascript:alert(1))\n")
			.doesNotContainPattern("(?<!\\\\)<");
		assertThat(MarkdownPage.escape("request_id\n# no heading | no cell"))
			.isEqualTo("request_id # no heading \\| no cell");
	}

	@Test
	void formsForReadersTellWhatIsSwitchedOn() {
		for (ReferenceFormat format : List.of(ReferenceFormat.HTML, ReferenceFormat.MARKDOWN)) {
			assertThat(format.render(Contents.ofShop(Contents.EVERYTHING))).as(format.name())
				.contains("error.doc_url", "error.details[].pointer", "RFC 9457", "Accept-Language", "RateLimit-Policy",
						"Shop");
			assertThat(format.render(Contents.ofShop("body.envelope=false"))).as(format.name())
				.contains("request_id")
				.doesNotContain("error.code", "doc_url", "RFC 9457", "Accept-Language", "RateLimit-Policy");
		}
	}

	private static List<String> html(ReferenceContent content) {
		return ARTICLE.matcher(ReferenceFormat.HTML.render(content))
			.results()
			.map((article) -> line(article.group(1), article.group(2), unescaped(article.group(3)),
					unescaped(article.group(4))))
			.toList();
	}

	private static String unescaped(String html) {
		return html.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

	private static List<String> markdown(ReferenceContent content) {
		return ROW.matcher(ReferenceFormat.MARKDOWN.render(content))
			.results()
			.map((row) -> line(row.group(1), row.group(2), row.group(3).replace("\\", ""),
					row.group(4).replace("\\", "")))
			.toList();
	}

	private static List<String> json(ReferenceContent content) {
		List<String> lines = new ArrayList<>();
		for (JsonNode section : JSON.readTree(ReferenceFormat.JSON.render(content)).get("sections")) {
			for (JsonNode code : section.get("codes")) {
				lines.add(line(code.get("code").asString(), code.get("status").toString(),
						code.get("description").asString(), code.get("action").asString()));
			}
		}
		return lines;
	}

	private static List<String> openApi(ReferenceContent content) {
		List<String> lines = new ArrayList<>();
		JSON.readTree(ReferenceFormat.OPENAPI.render(content))
			.at("/components/responses")
			.propertyStream()
			.forEach((response) -> response.getValue()
				.at("/content/application~1json/examples")
				.propertyNames()
				.forEach((code) -> lines.add(code + " " + response.getKey().substring("Error".length()))));
		return lines;
	}

	private static List<String> inSections(ReferenceContent content) {
		return content.sections()
			.values()
			.stream()
			.flatMap(List::stream)
			.map((documented) -> line(documented.code()))
			.toList();
	}

	private static List<String> lines(ErrorCode[]... codes) {
		return Arrays.stream(codes).flatMap(Arrays::stream).map(ReferenceFormsTests::line).toList();
	}

	private static String line(ErrorCode code) {
		return line(code.code(), String.valueOf(code.status()), code.description(), code.action());
	}

	private static String line(String code, String status, String description, String action) {
		return String.join(" | ", code, status, description, action);
	}

}
