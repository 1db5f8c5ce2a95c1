package io.github.apierrors.test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A JSON document of which nothing is certain, with references into itself.
 *
 * @param root its members
 */
record Document(Map<String, Object> root) {

	/**
	 * The members of an object, or of the one that it refers to.
	 * @param node a node of the document
	 * @return members by name; empty if it is no object
	 */
	Map<String, Object> object(@Nullable Object node) {
		Map<String, Object> members = members(node);
		return (members.get("$ref") instanceof String reference) ? members(at(reference)) : members;
	}

	/**
	 * The objects of a list.
	 * @param node a node of the document
	 * @return the members of each; empty if it is no list
	 */
	Stream<Map<String, Object>> objects(@Nullable Object node) {
		return (node instanceof List<?> entries) ? entries.stream().map(this::object) : Stream.empty();
	}

	private @Nullable Object at(String reference) {
		Object node = this.root;
		for (String name : reference.replaceFirst("^#/", "").split("/", -1)) {
			node = members(node).get(name.replace("~1", "/").replace("~0", "~"));
		}
		return node;
	}

	@SuppressWarnings("unchecked") // The keys of a JSON object are strings.
	private static Map<String, Object> members(@Nullable Object node) {
		return (node instanceof Map<?, ?> members) ? (Map<String, Object>) members : Map.of();
	}

}
