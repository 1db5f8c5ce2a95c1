package io.github.apierrors.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorSection;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The values for the templates of the page and of the Markdown.
 */
final class PageModel {

	private final ReferenceContent content;

	private final UnaryOperator<String> highlighter;

	private final Properties requests = new Properties();

	PageModel(ReferenceContent content, UnaryOperator<String> highlighter) {
		this.content = content;
		this.highlighter = highlighter;
		try {
			this.requests.load(new StringReader(Template.resource("requests.properties")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, @Nullable Object> values() {
		Anatomy anatomy = new Anatomy(this.content.service());
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("title", this.content.properties().title());
		values.put("product", this.content.properties().product());
		values.put("intro", this.content.properties().intro());
		values.put("apiUrl", this.content.properties().apiUrl());
		values.put("served", this.content.served());
		values.put("flat", anatomy.isFlat());
		values.put("problem", this.content.service().problemJson());
		values.put("members", anatomy.members());
		values.put("notes", anatomy.notes());
		values.put("headers", anatomy.headers());
		values.put("sections", sections());
		this.content.codes()
			.stream()
			.filter((code) -> code.code() == ApiErrorCode.VALIDATION_ERROR)
			.forEach((code) -> addBody(values, code));
		return values;
	}

	private List<Map<String, @Nullable Object>> sections() {
		List<Map<String, @Nullable Object>> sections = new ArrayList<>();
		this.content.sections().forEach((section, codes) -> sections.add(section(section, codes)));
		return sections;
	}

	private Map<String, @Nullable Object> section(ErrorSection section, List<DocumentedCode> codes) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", "section-" + section.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		values.put("title", section.title());
		values.put("heading", section.toString());
		values.put("codes", codes.stream().map(this::code).toList());
		return values;
	}

	private Map<String, @Nullable Object> code(DocumentedCode documented) {
		List<Map<String, String>> headers = Anatomy.ownHeaders(documented)
			.entrySet()
			.stream()
			.map((header) -> Map.of("name", header.getKey(), "value", header.getValue()))
			.toList();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("code", documented.code().code());
		values.put("status", documented.code().status());
		values.put("class", documented.code().status() / 100);
		values.put("description", documented.code().description());
		values.put("action", documented.code().action());
		values.put("occurs", !documented.occasions().isEmpty());
		values.put("occasions", documented.occasions());
		values.put("retry", documented.retry().advice());
		values.put("since", documented.since());
		values.put("deprecated", documented.deprecated());
		values.put("replacedBy", documented.replacedBy());
		values.put("hasHeaders", !headers.isEmpty());
		values.put("headers", headers);
		values.put("curl", request(documented));
		addBody(values, documented);
		return values;
	}

	private void addBody(Map<String, @Nullable Object> values, DocumentedCode documented) {
		String body = JsonText.indented(documented.exampleBody());
		values.put("plainBody", body);
		values.put("body", this.highlighter.apply(body));
	}

	private @Nullable String request(DocumentedCode documented) {
		String request = this.requests.getProperty(documented.code().code());
		return (request != null) ? request.replace("{url}", this.content.properties().apiUrl()) : null;
	}

}
