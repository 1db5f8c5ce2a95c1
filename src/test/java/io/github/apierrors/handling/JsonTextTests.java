package io.github.apierrors.handling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTextTests {

	private static final JsonMapper PARSER = new JsonMapper();

	@Test
	void writesATree() {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("text", "a \"b\" \\ \n \u2028 é 😀");
		tree.put("number", 12);
		tree.put("yes", true);
		tree.put("list", Arrays.asList("x", null, List.of(), Map.of()));
		tree.put("done", new JsonText.Written("{\"a\":[1,2]}"));
		String json = JsonText.of(tree);
		assertThat(json).startsWith("{\"text\":\"a \\\"b\\\" \\\\ \\n \\u2028 é 😀\",\"number\":12,\"yes\":true,")
			.endsWith("\"list\":[\"x\",null,[],{}],\"done\":{\"a\":[1,2]}}");
		assertThat(PARSER.readTree(json).get("text").asString()).isEqualTo(tree.get("text"));
	}

	@Test
	void laysItOut() {
		assertThat(JsonText.indented("{\"a\":[1,{\"b\":\"x\"}],\"c\":{},\"d\":[]}")).isEqualTo("""
				{
				  "a": [
				    1,
				    {
				      "b": "x"
				    }
				  ],
				  "c": {},
				  "d": []
				}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":\"{[,:\\\"]}\"}", "[]", "{}", "\"x\"", "[[[]],{\"a\":{\"b\":null}}]",
			"{\"\\\\\":\"\\\\\\\"\"}" })
	void changesNothingByLayingOut(String json) {
		assertThat(PARSER.readTree(JsonText.indented(json))).isEqualTo(PARSER.readTree(json));
		assertThat(JsonText.indented(JsonText.indented(json))).isEqualTo(JsonText.indented(json));
	}

}
