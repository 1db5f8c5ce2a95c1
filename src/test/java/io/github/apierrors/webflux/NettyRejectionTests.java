package io.github.apierrors.webflux;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import io.github.apierrors.support.WebFluxService;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
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
	void endsTheConnectionOfWhatIsNoRequest() {
		RawExchange exchange = RawExchange.send(service.port(), "GARBAGE\r\n\r\n");
		assertThat(exchange.headers("Connection")).containsExactly("close");
	}

	@Test
	void keepsWhatAHandlerOfTheServerSaysBesideItsBody() {
		RawExchange exchange = RawExchange.get(service.port(), "/gate");
		exchange.assertThatItIsTheContractsError(401, "invalid_api_key");
		assertThat(exchange.headers("WWW-Authenticate")).containsExactly("Basic realm=\"gate\"");
		assertThat(exchange.headers("Access-Control-Allow-Origin")).containsExactly("https://shop.example");
		assertThat(exchange.headers("ETag")).isEmpty();
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

		@Bean
		NettyServerCustomizer gate() {
			return (server) -> server.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
				.addBefore(NettyPipeline.ReactiveBridge, "gate", new Gate()));
		}

		@GetMapping("/orders")
		String orders() {
			return "[]";
		}

		@PostMapping("/orders")
		Mono<String> create(@RequestBody Mono<String> order) {
			return order;
		}

	}

	/**
	 * Wants credentials for one path.
	 */
	static final class Gate extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof HttpRequest request && request.uri().equals("/gate")) {
				FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
						HttpResponseStatus.UNAUTHORIZED);
				response.headers()
					.set(HttpHeaderNames.WWW_AUTHENTICATE, "Basic realm=\"gate\"")
					.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "https://shop.example")
					.set(HttpHeaderNames.ETAG, "\"1\"")
					.set(HttpHeaderNames.CONTENT_LENGTH, 0);
				ChannelFuture ignored = context.writeAndFlush(response);
			}
			else {
				context.fireChannelRead(message);
			}
		}

	}

}
