package io.github.apierrors.test;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/**
 * What {@code MockMvc} received.
 */
final class MockMvcAnswers {

	private MockMvcAnswers() {
	}

	static ErrorAnswer of(MvcResult result) {
		MockHttpServletResponse response = result.getResponse();
		Map<String, List<String>> headers = new LinkedHashMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
		String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
		return ErrorAnswer.of(response.getStatus(), headers, body);
	}

}
