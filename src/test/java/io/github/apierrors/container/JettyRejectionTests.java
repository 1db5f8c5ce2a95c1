package io.github.apierrors.container;

import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.handling.ErrorRevision;
import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What fails in Jetty's own handlers, ahead of every servlet.
 */
class JettyRejectionTests {

	private static RunningService service;

	private static RunningService mixed;

	@BeforeAll
	static void start() {
		service = RunningService.start(Service.class, "api-errors.problem-json", "true");
		mixed = RunningService.start(Service.class, "api-errors.paths", "/api/**", "api-errors.undocumented-status",
				"documented");
	}

	@AfterAll
	static void stop() {
		service.close();
		mixed.close();
	}

	@ParameterizedTest
	@CsvSource({ "fault, 500, internal_error", "conflict, 409, resource_conflict", "bad-message, 400, invalid_request",
			"method, 405, invalid_request", "challenge, 401, invalid_api_key", "down, 503, service_unavailable" })
	void answersLikeAnyOtherFailure(String failure, int status, String code) {
		RawExchange exchange = RawExchange.get(service.port(), "/api/" + failure);
		exchange.assertThatItIsTheContractsError(status, code);
		assertThat(exchange.text()).doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource({ "method, Allow, 'GET, HEAD'", "challenge, WWW-Authenticate, Basic realm=\"gate\"",
			"down, Retry-After, 30" })
	void keepsTheHeadersThatTheHandlerSet(String failure, String header, String value) {
		RawExchange exchange = RawExchange.get(service.port(), "/api/" + failure);
		assertThat(exchange.headers(header)).containsExactly(value);
	}

	@Test
	void answersProblemDetailsToAClientThatAsksForThem() {
		HttpExchange exchange = service.get("/api/conflict", "Accept", "application/problem+json");
		assertThat(exchange.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(exchange.json().get("code").asString()).isEqualTo("resource_conflict");
	}

	@Test
	void answersHeadWithTheHeadersAlone() {
		RawExchange whole = RawExchange.get(service.port(), "/api/conflict");
		RawExchange head = RawExchange.send(service.port(),
				"HEAD /api/conflict HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(head.status()).isEqualTo(409);
		assertThat(head.headers("Content-Length")).isEqualTo(whole.headers("Content-Length"));
		assertThat(head.body()).isEmpty();
	}

	@Test
	void handsTheRequestsAttributesToTheApplication() {
		RawExchange exchange = RawExchange.get(service.port(), "/api/fault");
		assertThat(exchange.body()).contains("Ask the people of the gate.");
	}

	@Test
	void logsWhatIsKnownOfTheRequest() {
		try (CapturedLog log = CapturedLog.withDebug("io.github.apierrors")) {
			RawExchange exchange = RawExchange.get(service.port(), "/api/conflict");
			assertThat(log.lines()).singleElement()
				.asString()
				.contains("resource_conflict 409: GET (no route) failed with "
						+ ResourceConflictException.class.getName())
				.contains(exchange.headers("X-Request-ID").get(0));
		}
	}

	@Test
	void answersWithTheStatusOfTheCodeWhereOnlyDocumentedOnesAreAllowed() {
		RawExchange exchange = RawExchange.get(mixed.port(), "/api/method");
		exchange.assertThatItIsTheContractsError(400, "invalid_request");
		assertThat(exchange.headers("Allow")).containsExactly("GET, HEAD");
	}

	@ParameterizedTest
	@CsvSource({ "/pages/conflict, 500", "/pages/method, 405", "/pages/%zz, 400" })
	void leavesWhatIsOutOfScopeToJettyButForItsName(String path, int status) {
		RawExchange exchange = RawExchange.get(mixed.port(), path, "Accept: text/html");
		assertThat(exchange.status()).isEqualTo(status);
		assertThat(exchange.body()).contains("<h2>HTTP ERROR " + status);
		assertThat(exchange.headers("Server")).isEmpty();
		assertThat(exchange.text()).doesNotContain("request_id").doesNotContain("Powered by");
	}

	@JettyService
	static class Service {

		@Bean
		WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> gate() {
			return (factory) -> factory
				.addServerCustomizers((server) -> server.setHandler(new Gate(server.getHandler())));
		}

		@Bean
		ErrorRevision gateKeeper() {
			return (error, context) -> (context.attribute("gate") != null)
					? error.withMessage("Ask the people of the gate.") : error;
		}

	}

	/**
	 * Fails by the last part of the path.
	 */
	static final class Gate extends Handler.Wrapper {

		Gate(Handler handler) {
			super(handler);
		}

		@Override
		public boolean handle(Request request, Response response, Callback callback) throws Exception {
			String path = request.getHttpURI().getPath();
			switch (path.substring(path.lastIndexOf('/') + 1)) {
				case "fault" -> {
					request.setAttribute("gate", "closed");
					throw new IllegalStateException("secret");
				}
				case "conflict" -> throw new ResourceConflictException("Conflict.");
				case "bad-message" -> throw new HttpException.RuntimeException(400, "secret");
				case "method" -> reject(request, response, callback, 405, HttpHeader.ALLOW, "GET, HEAD");
				case "challenge" ->
					reject(request, response, callback, 401, HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"gate\"");
				case "down" -> reject(request, response, callback, 503, HttpHeader.RETRY_AFTER, "30");
				default -> {
					return super.handle(request, response, callback);
				}
			}
			return true;
		}

		private static void reject(Request request, Response response, Callback callback, int status, HttpHeader header,
				String value) {
			response.getHeaders().put(header, value);
			Response.writeError(request, response, callback, status, "secret");
		}

	}

}
