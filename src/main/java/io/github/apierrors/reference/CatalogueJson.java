package io.github.apierrors.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.apierrors.ErrorSection;
import io.github.apierrors.handling.DocumentedCode;
import io.github.apierrors.handling.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue for programs, as {@code error-catalogue.schema.json} describes it.
 */
final class CatalogueJson {

	/** Goes up with each change that a reader of the former version cannot ignore. */
	static final int SCHEMA_VERSION = 1;

	private CatalogueJson() {
	}

	static String render(ReferenceContent content) {
		Map<String, Object> catalogue = new LinkedHashMap<>();
		catalogue.put("schema_version", SCHEMA_VERSION);
		catalogue.put("title", content.properties().title());
		putIfPresent(catalogue, "product", content.properties().product());
		putIfPresent(catalogue, "url", content.service().reference().baseUrl());
		List<Map<String, Object>> sections = new ArrayList<>();
		content.sections().forEach((section, codes) -> sections.add(section(section, codes)));
		catalogue.put("sections", sections);
		return JsonText.indented(JsonText.of(catalogue)) + "\n";
	}

	private static Map<String, Object> section(ErrorSection section, List<DocumentedCode> codes) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("title", section.title());
		tree.put("statuses", section.statuses());
		tree.put("codes", codes.stream().map(CatalogueJson::code).toList());
		return tree;
	}

	private static Map<String, Object> code(DocumentedCode documented) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("code", documented.code().code());
		tree.put("status", documented.code().status());
		tree.put("description", documented.code().description());
		tree.put("action", documented.code().action());
		tree.put("occurs", documented.occasions());
		tree.put("retry", documented.retry().name().toLowerCase(Locale.ROOT));
		putIfPresent(tree, "since", documented.since());
		putIfPresent(tree, "deprecated", documented.deprecated());
		putIfPresent(tree, "replaced_by", documented.replacedBy());
		tree.put("headers", Anatomy.ownHeaders(documented));
		tree.put("example", new JsonText.Written(documented.exampleBody()));
		return tree;
	}

	private static void putIfPresent(Map<String, Object> tree, String name, @Nullable String value) {
		if (value != null) {
			tree.put(name, value);
		}
	}

}
