package io.github.apierrors.springdoc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.ErrorReference;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/**
 * The responses of one document: a reusable one for each status with all codes of that
 * status, and narrower ones for operations that can answer with some of these only.
 */
final class ErrorResponses {

	private static final String PREFIX = "Error";

	private final ErrorReference reference;

	private final Components components;

	private final Schema<?> body;

	private final @Nullable Schema<?> problem;

	private final Map<Integer, Set<ErrorCode>> reusable = new TreeMap<>();

	ErrorResponses(ErrorReference reference, Components components, Schema<?> body, @Nullable Schema<?> problem) {
		this.reference = reference;
		this.components = components;
		this.body = body;
		this.problem = problem;
	}

	/**
	 * Adds the reusable responses. One that the application wrote itself stays.
	 * @param codes all codes of the service
	 */
	void addReusable(Collection<ErrorCode> codes) {
		this.reusable.putAll(byStatus(codes));
		this.reusable.forEach((status, ofStatus) -> {
			Map<String, ApiResponse> present = this.components.getResponses();
			if (present == null || !present.containsKey(PREFIX + status)) {
				this.components.addResponses(PREFIX + status, describe(ofStatus));
			}
		});
	}

	/**
	 * The responses of an operation.
	 * @param codes what it can answer
	 * @return the responses by status
	 */
	Map<Integer, ApiResponse> of(Collection<ErrorCode> codes) {
		Map<Integer, ApiResponse> responses = new LinkedHashMap<>();
		byStatus(codes).forEach((status, ofStatus) -> responses.put(status, ofStatus.equals(this.reusable.get(status))
				? new ApiResponse().$ref("#/components/responses/" + PREFIX + status) : describe(ofStatus)));
		return responses;
	}

	private static Map<Integer, Set<ErrorCode>> byStatus(Collection<ErrorCode> codes) {
		return codes.stream()
			.collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new,
					Collectors.toCollection(LinkedHashSet::new)));
	}

	private ApiResponse describe(Set<ErrorCode> codes) {
		MediaType json = new MediaType().schema(this.body);
		ApiResponse response = new ApiResponse().description(description(codes))
			.content(new Content().addMediaType("application/json", json));
		for (ErrorCode code : codes) {
			DocumentedCode documented = this.reference.document(code);
			json.addExamples(code.code(), new Example().$ref("#/components/examples/" + addExample(documented)));
			documented.example().headers().keySet().stream().filter(ErrorHeader::isDescribed).forEach((name) -> {
				addHeader(name);
				response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
			});
		}
		if (this.problem != null) {
			response.getContent().addMediaType("application/problem+json", new MediaType().schema(this.problem));
		}
		return response;
	}

	private static String description(Set<ErrorCode> codes) {
		List<String> lines = codes.stream().map((code) -> "`" + code.code() + "`: " + code.description()).toList();
		return (lines.size() == 1) ? lines.get(0) : "- " + String.join("\n- ", lines);
	}

	private String addExample(DocumentedCode documented) {
		ErrorCode code = documented.code();
		String name = (code instanceof NearestCode) ? code.code() + "_" + code.status() : code.code();
		Map<String, Example> present = this.components.getExamples();
		if (present == null || !present.containsKey(name)) {
			this.components.addExamples(name,
					new Example().summary(code.description())
						.description(code.action())
						.value(ExampleBody.parse(documented.exampleBody())));
		}
		return name;
	}

	private void addHeader(String name) {
		Map<String, Header> present = this.components.getHeaders();
		if (present == null || !present.containsKey(name)) {
			this.components.addHeaders(name, ErrorHeader.describe(name));
		}
	}

}
