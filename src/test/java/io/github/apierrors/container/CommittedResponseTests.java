package io.github.apierrors.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RawExchange;
import io.github.apierrors.support.RunningService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response that fails on its way ends where it is, for the client to see.
 */
class CommittedResponseTests {

	private static RunningService tomcat;

	private static RunningService jetty;

	@BeforeAll
	static void start() {
		tomcat = RunningService.start(OnTomcat.class);
		jetty = RunningService.start(OnJetty.class);
	}

	@AfterAll
	static void stop() {
		tomcat.close();
		jetty.close();
	}

	// T45, T55
	@ParameterizedTest
	@CsvSource({ "tomcat, /plain", "tomcat, /stream", "tomcat, /emitter", "tomcat, /sse", "tomcat, /callable",
			"tomcat, /length", "jetty, /plain", "jetty, /stream", "jetty, /emitter", "jetty, /sse", "jetty, /callable",
			"jetty, /length" })
	void breaksTheConnectionOffAndLogsOnce(String container, String path) {
		RunningService service = container.equals("tomcat") ? tomcat : jetty;
		try (CapturedLog log = CapturedLog.of("ROOT")) {
			RawExchange exchange = RawExchange.getAndKeepAlive(service.port(), path);
			assertThat(exchange.status()).isEqualTo(200);
			assertThat(exchange.text()).contains("the first half").doesNotContain("error", "internal");
			// Neither the last chunk nor all that was promised.
			assertThat(exchange.text()).doesNotEndWith("0\r\n\r\n");
			String id = exchange.headers("X-Request-ID").get(0);
			List<String> problems = log.lines().stream().filter((line) -> line.matches("(WARN|ERROR) .*")).toList();
			assertThat(problems).singleElement().asString().startsWith("ERROR internal_error 500: GET").contains(id);
		}
	}

	@Test
	void sendsAllThatWasWrittenBeforeTomcatBreaksOff() {
		RawExchange exchange = RawExchange.getAndKeepAlive(tomcat.port(), "/stream");
		assertThat(exchange.text().chars().filter((letter) -> letter == '#')).hasSize(2000);
	}

	/**
	 * Tomcat goes by the exception, Jetty by the error that was sent.
	 */
	@ParameterizedTest
	@CsvSource({ "tomcat, 500, internal_error", "jetty, 409, resource_conflict" })
	void answersWhatFailsAfterAnAsynchronousRequestHasSentAnError(String container, int status, String code) {
		RunningService service = container.equals("tomcat") ? tomcat : jetty;
		RawExchange.getAndKeepAlive(service.port(), "/sent").assertThatItIsTheContractsError(status, code);
	}

	@MvcService
	static class OnTomcat {

		@Bean
		Halves halves() {
			return new Halves();
		}

	}

	@JettyService
	static class OnJetty {

		@Bean
		Halves halves() {
			return new Halves();
		}

	}

	@RestController
	static class Halves {

		@GetMapping("/plain")
		void plain(HttpServletResponse response) throws IOException {
			fail(response);
		}

		@GetMapping("/length")
		void length(HttpServletResponse response) throws IOException {
			response.setContentLength(1000);
			fail(response);
		}

		@GetMapping("/callable")
		Callable<String> callable(HttpServletResponse response) {
			return () -> {
				fail(response);
				return "";
			};
		}

		@GetMapping("/sent")
		void sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
			request.startAsync();
			response.sendError(HttpServletResponse.SC_CONFLICT);
			throw new IllegalStateException("after the error");
		}

		@GetMapping("/stream")
		StreamingResponseBody stream() {
			return (out) -> {
				// Spring does not flush for a streaming body, so it takes a full buffer.
				out.write("the first half #".repeat(2000).getBytes(StandardCharsets.UTF_8));
				throw new IllegalStateException("no second half");
			};
		}

		@GetMapping("/emitter")
		ResponseBodyEmitter emitter() throws IOException {
			ResponseBodyEmitter emitter = new ResponseBodyEmitter();
			emitter.send("the first half");
			emitter.completeWithError(new IllegalStateException("no second half"));
			return emitter;
		}

		@GetMapping("/sse")
		SseEmitter sse() throws IOException {
			SseEmitter emitter = new SseEmitter();
			emitter.send("the first half");
			emitter.completeWithError(new IllegalStateException("no second half"));
			return emitter;
		}

		private static void fail(HttpServletResponse response) throws IOException {
			firstHalf(response.getOutputStream());
			throw new IllegalStateException("no second half");
		}

		private static void firstHalf(OutputStream out) throws IOException {
			out.write("the first half".getBytes(StandardCharsets.UTF_8));
			out.flush();
		}

	}

}
