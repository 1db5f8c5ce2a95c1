package io.github.apierrors.servlet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.ResourceConflictException;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What an application does to a response with nothing but the servlet API, most of it in
 * filters.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FilterAnswersTests {

	@LocalServerPort
	int port;

	@Autowired
	Service service;

	@ParameterizedTest
	@ValueSource(strings = { "/own/stream", "/own/byte", "/own/writer", "/own/writer-after-reset" })
	void haveTheirBodiesLeftAlone(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isEqualTo(418);
		assertThat(exchange.body()).isEqualTo("x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/empty/status", "/empty/text", "/empty/reset", "/empty/reset-buffer" })
	void areCompletedWhereTheyAreEmpty(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.code()).isEqualTo("resource_conflict");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/after/stream", "/after/byte", "/after/writer", "/after/flush", "/after/flush-writer",
			"/after/flush-stream", "/after/close-writer", "/after/close-stream" })
	void loseWhatFollowsAnError(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.code()).isEqualTo("resource_conflict");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/late/buffer", "/late/flush-stream", "/late/flush-writer", "/late/close-stream",
			"/late/close-writer" })
	void mayNotSendAnErrorAfterTheFirstBytes(String path) {
		HttpExchange exchange = HttpExchange.get(this.port, path);
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.body()).isEqualTo("x");
	}

	@Test
	void keepTheRequestIdThroughAReset() {
		assertThat(HttpExchange.get(this.port, "/own/writer-after-reset").header("X-Request-ID")).startsWith("req_");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/started", "/handler-started" })
	void endTheProcessingThatWasStartedBeforeTheFailure(String path) throws InterruptedException {
		this.service.ended.drainPermits();
		assertThat(HttpExchange.get(this.port, path).code()).isEqualTo("resource_conflict");
		assertThat(this.service.ended.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void mayForwardToAnotherPath() {
		HttpExchange exchange = HttpExchange.get(this.port, "/forward");
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.body()).isEqualTo("x");
	}

	/** As the filter of Spring Boot does it where an application stands in a WAR. */
	@Test
	void mayForwardToTheErrorPage() {
		HttpExchange exchange = HttpExchange.get(this.port, "/forward-error");
		assertThat(exchange.status()).isEqualTo(409);
		assertThat(exchange.code()).isEqualTo("resource_conflict");
	}

	@Test
	void mayComeWithoutBlocking() {
		assertThat(HttpExchange.get(this.port, "/non-blocking").body()).isEqualTo("x");
	}

	@MvcService
	@RestController
	static class Service {

		private final Semaphore ended = new Semaphore(0);

		@Bean
		FilterRegistrationBean<?> starting() {
			FilterRegistrationBean<?> registration = new FilterRegistrationBean<>(
					(request, response, chain) -> startAndFail(request));
			registration.addUrlPatterns("/started");
			return registration;
		}

		@Bean
		FilterRegistrationBean<?> answering() {
			FilterRegistrationBean<?> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				HttpServletResponse answer = (HttpServletResponse) response;
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.startsWith("/own/")) {
					answer.setStatus(418);
					own(path, answer);
				}
				else if (path.startsWith("/empty/")) {
					empty(path, answer);
					answer.setStatus(409);
				}
				else {
					answer.sendError(409);
					assertThat(answer.isCommitted()).isTrue();
					after(path, answer);
				}
			});
			registration.addUrlPatterns("/own/*", "/empty/*", "/after/*");
			return registration;
		}

		private static void own(String path, HttpServletResponse response) throws IOException {
			switch (path) {
				case "/own/stream" -> response.getOutputStream().write("x".getBytes(StandardCharsets.UTF_8));
				case "/own/byte" -> response.getOutputStream().write('x');
				case "/own/writer" -> response.getWriter().write("x");
				default -> {
					response.getOutputStream().write('y');
					response.reset();
					response.setStatus(418);
					response.getWriter().write("x");
				}
			}
		}

		private static void empty(String path, HttpServletResponse response) throws IOException {
			switch (path) {
				case "/empty/text" -> response.getWriter().write("");
				case "/empty/reset" -> {
					response.getWriter().write("x");
					response.reset();
				}
				case "/empty/reset-buffer" -> {
					response.getWriter().write("x");
					response.resetBuffer();
				}
				default -> {
				}
			}
		}

		private static void after(String path, HttpServletResponse response) throws IOException {
			String much = "x".repeat(100_000);
			switch (path) {
				case "/after/stream" -> response.getOutputStream().write(much.getBytes(StandardCharsets.UTF_8));
				case "/after/byte" -> writeEach(much, response.getOutputStream());
				case "/after/writer" -> response.getWriter().write(much);
				case "/after/flush" -> response.flushBuffer();
				case "/after/flush-writer" -> response.getWriter().flush();
				case "/after/flush-stream" -> response.getOutputStream().flush();
				case "/after/close-writer" -> response.getWriter().close();
				default -> response.getOutputStream().close();
			}
		}

		private static void writeEach(String text, ServletOutputStream out) throws IOException {
			for (int i = 0; i < text.length(); i++) {
				out.write(text.charAt(i));
			}
		}

		@GetMapping("/handler-started")
		void startAndFail(ServletRequest request) {
			AsyncContext processing = request.startAsync();
			processing.setTimeout(0);
			processing.addListener(new EndListener(this.ended));
			throw new ResourceConflictException("Conflict.");
		}

		@GetMapping("/late/{how}")
		void late(@PathVariable String how, HttpServletResponse response) throws IOException {
			switch (how) {
				case "flush-stream", "close-stream" -> response.getOutputStream().write('x');
				default -> response.getWriter().write("x");
			}
			switch (how) {
				case "flush-stream" -> response.getOutputStream().flush();
				case "flush-writer" -> response.getWriter().flush();
				case "close-stream" -> response.getOutputStream().close();
				case "close-writer" -> response.getWriter().close();
				default -> response.flushBuffer();
			}
			assertThatIllegalStateException().isThrownBy(() -> response.sendError(409));
		}

		@GetMapping("/x")
		String x() {
			return "x";
		}

		@GetMapping("/forward")
		void forward(HttpServletRequest request, HttpServletResponse response) throws Exception {
			request.getRequestDispatcher("/x").forward(request, response);
		}

		@GetMapping("/forward-error")
		void forwardError(HttpServletRequest request, HttpServletResponse response) throws Exception {
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 409);
			request.getRequestDispatcher("/error").forward(request, response);
		}

		@GetMapping("/non-blocking")
		void nonBlocking(HttpServletRequest request, HttpServletResponse response) throws IOException {
			AsyncContext processing = request.startAsync();
			ServletOutputStream out = response.getOutputStream();
			out.setWriteListener(new WriteListener() {

				@Override
				public void onWritePossible() throws IOException {
					if (out.isReady()) {
						out.write('x');
					}
					processing.complete();
				}

				@Override
				public void onError(Throwable failure) {
					processing.complete();
				}

			});
		}

	}

	private record EndListener(Semaphore ended) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.ended.release();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
		}

		@Override
		public void onError(AsyncEvent event) {
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
		}

	}

}
