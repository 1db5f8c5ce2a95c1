package io.github.apierrors.test;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientResponseException;

/**
 * What came in the types of Spring's clients.
 */
final class SpringAnswers {

	private SpringAnswers() {
	}

	static ErrorAnswer of(ResponseEntity<?> response) {
		return of(response.getStatusCode(), response.getHeaders(), response.getBody());
	}

	static ErrorAnswer of(RestClientResponseException failure) {
		@Nullable HttpHeaders headers = failure.getResponseHeaders();
		return of(failure.getStatusCode(), (headers != null) ? headers : new HttpHeaders(),
				failure.getResponseBodyAsByteArray());
	}

	static ErrorAnswer of(HttpStatusCode status, HttpHeaders headers, @Nullable Object body) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		headers.forEach(values::put);
		return ErrorAnswer.of(status.value(), values, text(body));
	}

	static String text(@Nullable Object body) {
		if (body == null) {
			return "";
		}
		return (body instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
	}

}
