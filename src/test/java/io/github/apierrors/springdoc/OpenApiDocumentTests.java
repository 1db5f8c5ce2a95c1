package io.github.apierrors.springdoc;

import io.github.apierrors.support.OpenApiDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that a wrong document does have findings.
 */
class OpenApiDocumentTests {

	private static final String WRONG = """
			{ "openapi": "3.1.0",
			  "paths": {
			    "/a": { "get": { "operationId": "a", "responses": { "404": {
			      "content": { "application/json": {
			        "schema": { "$ref": "#/components/schemas/Number" },
			        "examples": { "bad": { "value": "x" }, "good": { "value": 1 } } } } } } } },
			    "/b": { "get": { "operationId": "a", "responses": { "404": { "$ref": "#/components/responses/None" } } } } },
			  "components": { "schemas": { "Number": { "type": "integer" } } } }
			""";

	@Test
	void findsWhatIsWrong() {
		OpenApiDocument document = new OpenApiDocument(new JsonMapper().readTree(WRONG));
		assertThat(document.findings()).hasSize(5)
			.anyMatch((finding) -> finding.endsWith("/paths//b/get repeats the operationId a"))
			.anyMatch((finding) -> finding.endsWith("refers to #/components/responses/None, which is absent"))
			.anyMatch((finding) -> finding.endsWith("/paths//a/get/responses/404 has no description"))
			.anyMatch((finding) -> finding.endsWith("/paths//b/get/responses/404 has no description"))
			.anyMatch((finding) -> finding.contains("has a wrong example bad: "));
	}

}
