package io.github.apierrors.test;

import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * What a {@code RestTestClient} received.
 */
final class RestTestClientAnswers {

	private RestTestClientAnswers() {
	}

	static ErrorAnswer of(RestTestClient.ResponseSpec response) {
		EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
		return SpringAnswers.of(result.getStatus(), result.getResponseHeaders(), result.getResponseBody());
	}

}
