package io.github.apierrors.springdoc;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.ErrorReference;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Completes a document: the components, and for each operation whose failures the library
 * answers the responses that it does not describe itself.
 */
final class OpenApiErrors implements GlobalOpenApiCustomizer {

	private final ErrorReference reference;

	private final ApiErrorProperties properties;

	private final AccessCodes access;

	private final List<PathPattern> scope;

	OpenApiErrors(ErrorReference reference, ApiErrorProperties properties, AccessCodes access) {
		this.reference = reference;
		this.properties = properties;
		this.access = access;
		this.scope = properties.paths().stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	public void customise(OpenAPI openApi) {
		if (openApi.getComponents() == null) {
			openApi.setComponents(new Components());
		}
		Components components = openApi.getComponents();
		ErrorResponses responses = responses(components);
		VisibleCodes visible = new VisibleCodes(new DescribedSchemas(components), this.properties.undocumentedStatus());
		openApi.getPaths().forEach((path, item) -> item.readOperations().forEach((operation) -> {
			Set<ErrorCode> codes = HandlerErrors.take(operation);
			if (includes(path)) {
				codes.addAll(this.access.of(security(operation, openApi)));
				codes.addAll(visible.of(operation));
				complete(operation, responses, codes);
			}
		}));
	}

	private ErrorResponses responses(Components components) {
		Set<ErrorCode> codes = new LinkedHashSet<>(this.reference.codes().stream().map(DocumentedCode::code).toList());
		ErrorSchemas schemas = new ErrorSchemas(this.properties, List.copyOf(codes));
		ErrorResponses responses = new ErrorResponses(this.reference, components, schemas.addBody(components),
				this.properties.problemJson() ? schemas.addProblem(components) : null);
		// What an operation with a body answers beyond the documented table.
		codes.add(NearestCode.of(413, this.properties.undocumentedStatus()));
		codes.add(NearestCode.of(415, this.properties.undocumentedStatus()));
		responses.addReusable(codes);
		return responses;
	}

	private static void complete(Operation operation, ErrorResponses responses, Collection<ErrorCode> codes) {
		if (operation.getResponses() == null) {
			operation.setResponses(new ApiResponses());
		}
		responses.of(codes)
			.forEach((status, response) -> operation.getResponses().putIfAbsent(status.toString(), response));
	}

	private static @Nullable List<SecurityRequirement> security(Operation operation, OpenAPI openApi) {
		return (operation.getSecurity() != null) ? operation.getSecurity() : openApi.getSecurity();
	}

	private boolean includes(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.scope.stream().anyMatch((pattern) -> pattern.matches(container));
	}

}
