package io.github.apierrors.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.JsonText;

/**
 * Components of an OpenAPI 3.1 description, to be referred to by that of the service: the
 * schema {@code ErrorResponse} and a response for each status with an example of each of
 * its codes.
 */
final class OpenApiJson {

	private OpenApiJson() {
	}

	static String render(ReferenceContent content) {
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("schemas", new ErrorSchema(content).schemas());
		components.put("responses", responses(content));
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("title", content.properties().title());
		info.put("version", String.valueOf(CatalogueJson.SCHEMA_VERSION));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		document.put("info", info);
		document.put("components", components);
		return JsonText.indented(JsonText.of(document)) + "\n";
	}

	private static Map<String, Object> responses(ReferenceContent content) {
		Map<Integer, List<DocumentedCode>> byStatus = content.codes()
			.stream()
			.collect(Collectors.groupingBy((documented) -> documented.code().status(), TreeMap::new,
					Collectors.toList()));
		Map<String, Object> responses = new LinkedHashMap<>();
		byStatus.forEach((status, codes) -> responses.put("Error" + status, response(codes)));
		return responses;
	}

	private static Map<String, Object> response(List<DocumentedCode> codes) {
		Map<String, Object> response = new LinkedHashMap<>();
		response.put("description",
				codes.stream().map(DocumentedCode::code).map(OpenApiJson::line).collect(Collectors.joining("\n")));
		response.put("headers", headers(codes));
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("schema", Map.of("$ref", "#/components/schemas/ErrorResponse"));
		content.put("examples", examples(codes));
		response.put("content", Map.of("application/json", content));
		return response;
	}

	private static String line(ErrorCode code) {
		return "- `" + code.code() + "`: " + code.description();
	}

	private static Map<String, Object> headers(List<DocumentedCode> codes) {
		Map<String, Object> headers = new LinkedHashMap<>();
		headers.put("X-Request-ID", header("string"));
		for (DocumentedCode documented : codes) {
			Anatomy.ownHeaders(documented).forEach((name, value) -> {
				boolean number = value.chars().allMatch(Character::isDigit);
				headers.put(name, header(number ? "integer" : "string"));
			});
		}
		return headers;
	}

	private static Map<String, Object> header(String type) {
		return Map.of("schema", Map.of("type", type));
	}

	private static Map<String, Object> examples(List<DocumentedCode> codes) {
		Map<String, Object> examples = new LinkedHashMap<>();
		for (DocumentedCode documented : codes) {
			Map<String, Object> example = new LinkedHashMap<>();
			example.put("summary", documented.code().description());
			example.put("value", new JsonText.Written(documented.exampleBody()));
			examples.put(documented.code().code(), example);
		}
		return examples;
	}

}
