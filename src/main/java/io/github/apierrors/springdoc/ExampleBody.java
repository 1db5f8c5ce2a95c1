package io.github.apierrors.springdoc;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;

/**
 * Takes a body apart for swagger's own mapper, which would quote it otherwise.
 */
final class ExampleBody {

	private ExampleBody() {
	}

	static Object parse(String json) {
		try {
			return Json.mapper().readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
