package io.github.apierrors.architecture.violations.jackson;

import io.github.apierrors.architecture.violations.web.PrioritisedMapper;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON, looks into another room and uses its technology.
 */
class NosyWriter {

	final PrioritisedMapper mapper = new PrioritisedMapper();

	String write(HttpServletRequest request) {
		return new JsonMapper().writeValueAsString(request.getMethod());
	}

}
