package consumer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API says what its failures look like.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTest {

	@LocalServerPort
	int port;

	@Test
	void describesTheErrors() throws Exception {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/v3/api-docs")).build(),
					BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		JSONAssert.assertEquals("""
				{
				  "paths": { "/things/{id}": { "get": { "responses": {
				    "400": { "content": { "application/json": {
				      "schema": { "$ref": "#/components/schemas/ErrorResponse" } } } },
				    "500": { "$ref": "#/components/responses/Error500" } } } } },
				  "components": {
				    "schemas": { "ErrorResponse": { "type": "object", "required": ["error"] } },
				    "responses": { "Error400": { "content": { "application/json": {
				      "schema": { "$ref": "#/components/schemas/ErrorResponse" } } } } } }
				}""", response.body(), JSONCompareMode.LENIENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "com.fasterxml.jackson.databind.ObjectMapper", "tools.jackson.databind.ObjectMapper" })
	void hasBothLinesOfJackson(String type) {
		assertThat(ClassUtils.isPresent(type, null)).isTrue();
	}

}
