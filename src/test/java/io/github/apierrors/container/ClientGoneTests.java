package io.github.apierrors.container;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.support.CapturedLog;
import io.github.apierrors.support.JettyService;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is told about a client that did not wait for its answer.
 */
class ClientGoneTests {

	// T56
	@ParameterizedTest
	@CsvSource({ "tomcat, /plain", "tomcat, /stream", "tomcat, /callable", "jetty, /plain", "jetty, /stream",
			"jetty, /callable" })
	void saysNothingAboveDebug(String container, String path) throws IOException, InterruptedException {
		Class<?> application = container.equals("tomcat") ? OnTomcat.class : OnJetty.class;
		try (CapturedLog all = CapturedLog.of("ROOT"); CapturedLog own = CapturedLog.withDebug("io.github.apierrors")) {
			// Closing waits for the request to end.
			try (RunningService service = RunningService.start(application)) {
				hangUp(service.port(), path);
				assertThat(service.context().getBean(Endless.class).ended.await(10, TimeUnit.SECONDS)).isTrue();
			}
			assertThat(own.lines()).hasSizeLessThanOrEqualTo(1)
				.allMatch((line) -> line.startsWith("DEBUG ") && line.contains("has gone away"));
			List<String> loud = all.lines().stream().filter((line) -> line.matches("(WARN|ERROR) .*")).toList();
			assertThat(loud).isEmpty();
		}
	}

	private static void hangUp(int port, String path) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().read()).isEqualTo('H');
			// Reset, so that the very next write fails.
			socket.setSoLinger(true, 0);
		}
	}

	@MvcService
	static class OnTomcat {

		@Bean
		Endless endless() {
			return new Endless();
		}

	}

	@JettyService
	static class OnJetty {

		@Bean
		Endless endless() {
			return new Endless();
		}

	}

	@RestController
	static class Endless {

		private final CountDownLatch ended = new CountDownLatch(1);

		@GetMapping("/plain")
		void plain(HttpServletResponse response) throws IOException {
			write(response.getOutputStream());
		}

		@GetMapping("/stream")
		StreamingResponseBody stream() {
			return this::write;
		}

		@GetMapping("/callable")
		Callable<String> callable(HttpServletResponse response) {
			return () -> {
				write(response.getOutputStream());
				return "";
			};
		}

		private void write(OutputStream out) throws IOException {
			byte[] bytes = new byte[8192];
			try {
				// Until it fails: no client takes this much.
				for (int i = 0; i < 1_000_000; i++) {
					out.write(bytes);
					out.flush();
				}
			}
			finally {
				this.ended.countDown();
			}
		}

	}

}
