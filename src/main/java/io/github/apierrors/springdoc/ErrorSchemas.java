package io.github.apierrors.springdoc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.handling.ApiErrorProperties;
import io.github.apierrors.handling.ApiErrorProperties.AcceptInbound;
import io.github.apierrors.handling.ApiErrorProperties.OptionalMember;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * The schema of the body, with the members that the service's settings add.
 * <p>
 * Nothing in it is closed: a client that was generated from it goes on to work when there
 * are new codes and new members, as the contract demands.
 */
final class ErrorSchemas {

	private static final String EXTENSIBLE_ENUM = "x-extensible-enum";

	private final ApiErrorProperties properties;

	private final Collection<ErrorCode> codes;

	ErrorSchemas(ApiErrorProperties properties, Collection<ErrorCode> codes) {
		this.properties = properties;
		this.codes = codes;
	}

	/**
	 * Adds the documented body.
	 * @param components where to add it, under a name that is free
	 * @return a reference to it
	 */
	Schema<?> addBody(Components components) {
		Map<String, Schema<?>> members = new LinkedHashMap<>();
		members.put("code", code());
		members.put("message", message());
		addMembers(members, components);
		Schema<?> body = object("The answer to every request that fails", members,
				List.of("code", "message", "status", "request_id", "details"));
		if (this.properties.body().envelope()) {
			body = object(body.getDescription(), Map.of("error", add(components, "ErrorBody", body)), List.of("error"));
		}
		return add(components, "ErrorResponse", body);
	}

	/**
	 * Adds the body of RFC 9457.
	 * @param components where to add it, under a name that is free
	 * @return a reference to it
	 */
	Schema<?> addProblem(Components components) {
		Map<String, Schema<?>> members = new LinkedHashMap<>();
		members.put("type", url("Identifies the kind of problem"));
		members.put("title", text("What happened, the same for each problem of the type"));
		members.put("detail", text("What happened this time"));
		members.put("code", code());
		addMembers(members, components);
		return add(components, "ErrorProblem",
				object("The same for a client that asks for application/problem+json (RFC 9457)", members,
						List.of("type", "title", "status", "detail", "code", "request_id", "details")));
	}

	private void addMembers(Map<String, Schema<?>> members, Components components) {
		members.put("status", integer("The HTTP status", 400, 599));
		members.put("request_id", requestId());
		members.put("details", details(components));
		if (this.properties.reference().baseUrl() != null) {
			members.put("doc_url", url("What the reference says about the code"));
		}
		addIf(OptionalMember.ACTION, members, "action", text("What to do about it"));
		addIf(OptionalMember.RETRYABLE, members, "retryable",
				described(new BooleanSchema(), "Whether trying again can help"));
		addIf(OptionalMember.RETRY_AFTER, members, "retry_after",
				integer("The seconds to wait before trying again, as in the header Retry-After", 1, 99_999_999));
		addIf(OptionalMember.TRACE_ID, members, "trace_id", text("The trace of the request"));
		Schema<?> metadata = described(new MapSchema(), "Facts about this failure");
		metadata.setAdditionalProperties(new StringSchema());
		addIf(OptionalMember.METADATA, members, "metadata", metadata);
	}

	private Schema<?> details(Components components) {
		Map<String, Schema<?>> members = new LinkedHashMap<>();
		members.put("field",
				text("The value as the client named it, such as items[0].unit_price; empty for the whole"));
		members.put("message", text("What is wrong with it, for humans"));
		addIf(OptionalMember.DETAIL_CODE, members, "code", text("The kind of violation, for instance required"));
		addIf(OptionalMember.DETAIL_LOCATION, members, "location", location());
		addIf(OptionalMember.DETAIL_POINTER, members, "pointer",
				text("A JSON pointer (RFC 6901) to a value of the body"));
		Schema<?> details = described(new ArraySchema(),
				"What is wrong with which value; empty when no single value is to blame");
		details.setItems(add(components, "ErrorDetail",
				object("One value that cannot be accepted", members, List.of("field", "message"))));
		details.setMaxItems(100);
		return details;
	}

	private Schema<?> code() {
		String known = this.codes.stream()
			.map((code) -> "- `%s` (%d): %s".formatted(code.code(), code.status(), code.description()))
			.collect(Collectors.joining("\n"));
		Schema<?> code = text("Identifies the condition. New codes may come: handle one that is not known by the class "
				+ "of its status.\n\n" + known);
		code.setPattern("^[a-z][a-z0-9_]{1,63}$");
		code.addExtension(EXTENSIBLE_ENUM, this.codes.stream().map(ErrorCode::code).toList());
		return code;
	}

	private static Schema<?> message() {
		Schema<?> message = text("What happened, for humans. May change at any time.");
		message.setMinLength(1);
		message.setMaxLength(500);
		return message;
	}

	private Schema<?> requestId() {
		Schema<?> id = text("The same as the header X-Request-ID. Log it, and include it when contacting support.");
		boolean own = this.properties.requestId().acceptInbound() == AcceptInbound.NEVER;
		id.setPattern(own ? "^req_[0-7][0-9A-HJKMNP-TV-Z]{25}$" : "^[A-Za-z0-9._-]{1,128}$");
		return id;
	}

	private static Schema<?> location() {
		Schema<?> location = text("Where the value stood");
		location.addExtension(EXTENSIBLE_ENUM,
				Stream.of(ErrorDetail.Location.values()).map(ErrorDetail.Location::wireName).toList());
		return location;
	}

	private void addIf(OptionalMember member, Map<String, Schema<?>> members, String name, Schema<?> schema) {
		if (this.properties.body().include().contains(member)) {
			members.put(name, schema);
		}
	}

	private static Schema<?> object(String description, Map<String, Schema<?>> members, List<String> required) {
		Schema<?> object = described(new ObjectSchema(), description);
		members.forEach(object::addProperty);
		object.setRequired(required);
		return object;
	}

	private static Schema<?> text(String description) {
		return described(new StringSchema(), description);
	}

	private static Schema<?> url(String description) {
		Schema<?> url = text(description);
		url.setFormat("uri");
		return url;
	}

	private static Schema<?> integer(String description, int minimum, int maximum) {
		Schema<?> integer = described(new IntegerSchema(), description);
		integer.setMinimum(BigDecimal.valueOf(minimum));
		integer.setMaximum(BigDecimal.valueOf(maximum));
		return integer;
	}

	private static Schema<?> described(Schema<?> schema, String description) {
		schema.setDescription(description);
		return schema;
	}

	/**
	 * Adds a schema under a name that no other schema of the application has.
	 */
	private static Schema<?> add(Components components, String name, Schema<?> schema) {
		@Nullable Schema<?> present = (components.getSchemas() != null) ? components.getSchemas().get(name) : null;
		if (present != null && !present.equals(schema)) {
			return add(components, "Api" + name, schema);
		}
		components.addSchemas(name, schema);
		return new Schema<>().$ref("#/components/schemas/" + name);
	}

}
