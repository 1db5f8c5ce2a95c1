package io.github.apierrors.servlet;

import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

class NegotiationTests {

	private static final String PROBLEM = "application/problem+json";

	@Nested
	@SpringBootTest(classes = NegotiationTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
	class ByDefault {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { "*/*", "application/json", PROBLEM, "text/html", "image/png", "text/event-stream",
				"application/json;q=0", "application/vnd.api+json", "application/xml, text/plain;q=0.1", "garbage", "/",
				";;;", "application/json;q=abc", "text/html;charset=", "\"" })
		@DisplayName("T25 T27 T28 T29 the envelope with the same status, whatever Accept says")
		void answersWithTheEnvelopeWhateverTheClientAccepts(String accept) {
			String expected = HttpExchange.get(this.port, "/orders/1").withoutId();
			assertThat(HttpExchange.get(this.port, "/orders/1", "Accept", accept).withoutId()).isEqualTo(expected);
			assertThat(expected).startsWith("404").contains("resource_not_found").contains("application/json");
		}

		@ParameterizedTest
		@ValueSource(strings = { "garbage", "/", "image/png" })
		@DisplayName("T29 a full body where the handler cannot be chosen by Accept")
		void answersWithAFullBodyWhereNoHandlerFits(String accept) {
			HttpExchange exchange = HttpExchange.get(this.port, "/orders", "Accept", accept);
			assertThat(exchange.status()).isEqualTo(406);
			assertThat(exchange.code()).isEqualTo("invalid_request");
		}

		@Test
		@DisplayName("T30 HEAD has the headers and no body")
		void answersHeadWithTheHeadersOnly() {
			HttpExchange get = HttpExchange.get(this.port, "/orders/1");
			HttpExchange head = HttpExchange.send(this.port, "HEAD", "/orders/1", null);
			assertThat(head.body()).isEmpty();
			assertThat(head.withoutId().strip())
				.isEqualTo(get.withoutId().substring(0, get.withoutId().lastIndexOf('\n')));
		}

	}

	@Nested
	@SpringBootTest(classes = NegotiationTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "api-errors.problem-json=true", "spring.mvc.problemdetails.enabled=true" })
	class WithProblemJson {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { PROBLEM, PROBLEM + ", application/json", PROBLEM + ", */*",
				PROBLEM + ";q=0.5, application/json;q=0.5", "application/json;q=0.9, " + PROBLEM })
		@DisplayName("T26 RFC 9457 for a client that prefers it")
		void answersWithAProblem(String accept) {
			HttpExchange exchange = HttpExchange.get(this.port, "/orders/1", "Accept", accept);
			assertThat(exchange.header("Content-Type")).isEqualTo(PROBLEM);
			assertThat(exchange.headers().get("Vary")).containsExactly("Accept");
			assertThat(exchange.body()).isEqualTo("""
					{"type":"about:blank","title":"Not Found","status":404,"detail":"The order '1' does not exist.",\
					"code":"resource_not_found","request_id":"%s","details":[]}"""
				.formatted(exchange.header("X-Request-ID")));
		}

		@ParameterizedTest
		@ValueSource(strings = { "*/*", "application/json", PROBLEM + ";q=0.4, application/json;q=0.5",
				PROBLEM + ";q=0", PROBLEM + ";q=x", "application/*" })
		@DisplayName("T26 the envelope for any other client, with Vary too")
		void answersOthersWithTheEnvelope(String accept) {
			HttpExchange exchange = HttpExchange.get(this.port, "/orders/1", "Accept", accept);
			assertThat(exchange.header("Content-Type")).isEqualTo("application/json");
			assertThat(exchange.headers().get("Vary")).containsExactly("Accept");
			assertThat(exchange.code()).isEqualTo("resource_not_found");
		}

	}

	@MvcService
	@RestController
	static class Service {

		@GetMapping("/orders/{id}")
		String order(@PathVariable String id) {
			throw new ResourceNotFoundException("order", id);
		}

		@GetMapping(path = "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
		String orders() {
			return "[]";
		}

	}

}
