package io.github.apierrors.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.ErrorReference;
import io.github.apierrors.reference.Members.Member;

/**
 * The schema of the body (JSON Schema 2020-12, as OpenAPI 3.1 uses it). Codes and members
 * may come, so that neither are closed.
 */
final class ErrorSchema {

	private final ReferenceContent content;

	ErrorSchema(ReferenceContent content) {
		this.content = content;
	}

	Map<String, Object> schemas() {
		boolean envelope = this.content.service().body().envelope();
		Members members = Members.of(this.content.service());
		Map<String, Object> schemas = new LinkedHashMap<>();
		if (envelope) {
			schemas.put("ErrorResponse", object(List.of("error"), Map.of("error", reference("ErrorBody"))));
		}
		schemas.put(envelope ? "ErrorBody" : "ErrorResponse",
				object(List.of("code", "message", "status", "request_id", "details"), properties("", members.error())));
		schemas.put("ErrorDetail", object(List.of("field", "message"), properties("details[].", members.detail())));
		return schemas;
	}

	private Map<String, Object> properties(String prefix, List<Member> members) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (Member member : members) {
			Map<String, Object> schema = new LinkedHashMap<>();
			schema.put("type", member.type());
			schema.put("description", member.text());
			constrain(schema, prefix + member.name());
			properties.put(member.name(), schema);
		}
		return properties;
	}

	private void constrain(Map<String, Object> schema, String path) {
		switch (path) {
			case "code" -> schema.put("examples",
					this.content.codes().stream().map(DocumentedCode::code).map(ErrorCode::code).toList());
			case "status" -> {
				schema.put("minimum", 400);
				schema.put("maximum", 599);
			}
			case "request_id" -> schema.put("examples", List.of(ErrorReference.REQUEST_ID));
			case "details" -> {
				schema.put("items", reference("ErrorDetail"));
				schema.put("maxItems", 100);
			}
			case "doc_url" -> schema.put("format", "uri");
			case "metadata" -> schema.put("additionalProperties", Map.of("type", "string"));
			default -> {
			}
		}
	}

	private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("required", required);
		schema.put("properties", properties);
		return schema;
	}

	private static Map<String, Object> reference(String name) {
		return Map.of("$ref", "#/components/schemas/" + name);
	}

}
