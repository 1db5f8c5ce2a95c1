package io.github.apierrors.test;

import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * What a {@code WebTestClient} received. Apart from the others, since WebFlux need not be
 * on the class path.
 */
final class WebTestClientAnswers {

	private WebTestClientAnswers() {
	}

	static ErrorAnswer of(WebTestClient.ResponseSpec response) {
		EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
		return SpringAnswers.of(result.getStatus(), result.getResponseHeaders(), result.getResponseBody());
	}

}
