package io.github.apierrors.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A description of an API, as it came over the wire.
 *
 * @param root the document
 */
public record OpenApiDocument(JsonNode root) {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch",
			"trace");

	/**
	 * Asks a service for its description.
	 * @param port the port of the service
	 * @return the document
	 */
	public static OpenApiDocument of(int port) {
		return new OpenApiDocument(HttpExchange.get(port, "/v3/api-docs").json());
	}

	/**
	 * What a linter would report.
	 * @return one line for each finding
	 */
	public List<String> findings() {
		List<String> findings = new ArrayList<>();
		Set<String> operationIds = new TreeSet<>();
		visit("#", this.root, (path, node) -> {
			if (node.has("$ref") && target(node).isMissingNode()) {
				findings.add(path + " refers to " + node.get("$ref").asString() + ", which is absent");
			}
			if (node.has("operationId") && !operationIds.add(node.get("operationId").asString())) {
				findings.add(path + " repeats the operationId " + node.get("operationId").asString());
			}
			if (node.has("schema") && node.has("examples")) {
				findings.addAll(mistakesInExamples(path, node));
			}
			if (path.matches(".*/responses/[^/]+") && !resolve(node).has("description")) {
				findings.add(path + " has no description");
			}
		});
		return findings;
	}

	/**
	 * The examples of every response, each by the code that it stands under.
	 * @return pairs of a code and a body
	 */
	public List<Map.Entry<String, JsonNode>> examples() {
		List<Map.Entry<String, JsonNode>> examples = new ArrayList<>();
		visit("#", this.root, (path, node) -> {
			if (node.has("schema") && node.has("examples")) {
				node.get("examples")
					.propertyStream()
					.forEach((example) -> examples
						.add(Map.entry(example.getKey(), resolve(example.getValue()).get("value"))));
			}
		});
		return examples;
	}

	/**
	 * What is wrong with a body.
	 * @param body the body
	 * @param schema its schema, or a reference to it
	 * @return one line for each violation
	 */
	public List<String> violations(JsonNode body, JsonNode schema) {
		ObjectNode whole = schema.deepCopy().asObject();
		whole.set("components", this.root.get("components"));
		boolean newer = this.root.get("openapi").asString().startsWith("3.1");
		Schema compiled = SchemaRegistry.withDialect(newer ? Dialects.getOpenApi31() : Dialects.getOpenApi30())
			.getSchema(whole);
		return compiled.validate(body).stream().map(Error::toString).toList();
	}

	/**
	 * A response of an operation.
	 * @param method the method, in lower case
	 * @param path the path as described
	 * @param status the status
	 * @return the response, or a missing node if it is not described
	 */
	public JsonNode response(String method, String path, int status) {
		return resolve(operation(method, path).path("responses").path(String.valueOf(status)));
	}

	/**
	 * What an operation answers, apart from its successes.
	 * @param method the method, in lower case
	 * @param path the path as described
	 * @return for instance {@code 404 resource_not_found}, in ascending order
	 */
	public List<String> codes(String method, String path) {
		List<String> codes = new ArrayList<>();
		JsonNode responses = operation(method, path).get("responses");
		for (String status : new TreeSet<>(responses.propertyNames())) {
			JsonNode examples = resolve(responses.get(status)).at("/content/application~1json/examples");
			examples.propertyNames().forEach((code) -> codes.add(status + " " + code));
		}
		return codes;
	}

	/**
	 * An operation.
	 * @param method the method, in lower case
	 * @param path the path as described
	 * @return the operation, or a missing node if it is not described
	 */
	public JsonNode operation(String method, String path) {
		return this.root.path("paths").path(path).path(method);
	}

	/**
	 * All operations.
	 * @return them in the order of the document
	 */
	public List<JsonNode> operations() {
		return this.root.get("paths")
			.valueStream()
			.flatMap((item) -> item.propertyStream().filter((entry) -> METHODS.contains(entry.getKey())))
			.map(Map.Entry::getValue)
			.toList();
	}

	/**
	 * What a reference stands for.
	 * @param node a node that may be a reference
	 * @return its target, or the node itself if it has none
	 */
	public JsonNode resolve(JsonNode node) {
		JsonNode target = node.has("$ref") ? target(node) : node;
		return target.isMissingNode() ? node : target;
	}

	/**
	 * The document as text.
	 * @return JSON
	 */
	public String json() {
		return new JsonMapper().writeValueAsString(this.root);
	}

	private JsonNode target(JsonNode reference) {
		String ref = reference.get("$ref").asString();
		return this.root.at(JsonPointer.compile(ref.startsWith("#/") ? ref.substring(1) : "/nowhere"));
	}

	private List<String> mistakesInExamples(String path, JsonNode mediaType) {
		return mediaType.get("examples")
			.propertyStream()
			.flatMap(
					(example) -> violations(resolve(example.getValue()).path("value"), mediaType.get("schema")).stream()
						.map((violation) -> path + " has a wrong example " + example.getKey() + ": " + violation))
			.toList();
	}

	private static void visit(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
		if (node.isObject() && !path.endsWith("/value")) {
			visitor.accept(path, node);
			node.propertyStream().forEach((member) -> visit(path + "/" + member.getKey(), member.getValue(), visitor));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			visit(path + "/" + i, node.get(i), visitor);
		}
	}

}
