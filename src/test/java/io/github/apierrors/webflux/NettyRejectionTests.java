package io.github.apierrors.webflux;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Netty, or Spring ahead of its filters, turns away.
 */
class NettyRejectionTests {

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.startReactive(Service.class, "spring.webflux.base-path", "/app",
				"server.forward-headers-strategy", "framework");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GARBAGE\\r\\n\\r\\n                                                                              | 400
			GET /app/%zz HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n                                           | 400
			GET /app/orders HTTP/1.1\\r\\nHost: localhost\\r\\nBad Header: x\\r\\n\\r\\n                      | 400
			POST /app/orders HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: x\\r\\n\\r\\n                 | 400
			POST /app/orders HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n | 400
			GET /elsewhere HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n                                        | 404
			GET /app/orders HTTP/1.1\\r\\nHost: localhost\\r\\nForwarded: host=\\"[\\"\\r\\n\\r\\n             | 400
			""")
	void answersLikeAnyOtherFailure(String request, int status) {
		RawExchange exchange = RawExchange.send(service.port(),
				request.replace("\\r\\n", "\r\n").replace("\\\"", "\""));
		exchange.assertThatItIsTheContractsError(status, (status == 404) ? "resource_not_found" : "invalid_request");
	}

	@Test
	void answersALineThatIsTooLong() {
		RawExchange.get(service.port(), "/app/" + "x".repeat(10_000))
			.assertThatItIsTheContractsError(414, "invalid_request");
	}

	@Test
	void answersHeadersThatAreTooLong() {
		RawExchange.get(service.port(), "/app/orders", "X-Long: " + "x".repeat(10_000))
			.assertThatItIsTheContractsError(431, "invalid_request");
	}

	@Test
	void logsThemBelowInfo() {
		try (CapturedLog log = CapturedLog.withDebug("io.github.apierrors")) {
			RawExchange.get(service.port(), "/app/%zz");
			assertThat(log.lines()).singleElement()
				.asString()
				.startsWith("DEBUG invalid_request 400: - (no route) failed with ");
		}
	}

	@WebFluxService
	@RestController
	static class Service {

		@GetMapping("/orders")
		String orders() {
			return "[]";
		}

		@PostMapping("/orders")
		Mono<String> create(@RequestBody Mono<String> order) {
			return order;
		}

	}

}
