package io.github.apierrors.jackson2;

import java.util.List;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.github.apierrors.handling.FieldPath;

/**
 * The way in which Jackson 2 says where it was when it failed.
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

	private static FieldPath append(FieldPath path, Reference reference) {
		if (reference.getFieldName() != null) {
			return path.member(reference.getFieldName());
		}
		return (reference.getIndex() >= 0) ? path.index(reference.getIndex()) : path.element();
	}

}
