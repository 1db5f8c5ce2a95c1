package io.github.apierrors.jackson;

import java.util.List;

import io.github.apierrors.handling.FieldPath;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonPointer;

/**
 * The ways in which Jackson says where it was when it failed.
 */
final class JsonPaths {

	private JsonPaths() {
	}

	static FieldPath of(List<Reference> references) {
		FieldPath path = FieldPath.root();
		for (Reference reference : references) {
			path = append(path, reference);
		}
		return path;
	}

	/**
	 * A pointer does not tell the index {@code 0} from a member of that name; an index is
	 * far more likely.
	 */
	static FieldPath of(JsonPointer pointer) {
		FieldPath path = FieldPath.root();
		for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
			path = (rest.getMatchingIndex() >= 0) ? path.index(rest.getMatchingIndex())
					: path.member(rest.getMatchingProperty());
		}
		return path;
	}

	private static FieldPath append(FieldPath path, Reference reference) {
		if (reference.getPropertyName() != null) {
			return path.member(reference.getPropertyName());
		}
		return (reference.getIndex() >= 0) ? path.index(reference.getIndex()) : path.element();
	}

}
