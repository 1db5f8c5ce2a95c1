package consumer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running application, as a client sees it.
 */
record RunningConsumer(int port, String contextPath, HttpClient client) {

	private static final int MAX_SECONDS = 120;

	private static final String ID = "req_[0-7][0-9A-HJKMNP-TV-Z]{25}";

	RunningConsumer(int port, String contextPath) {
		this(port, contextPath, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
	}

	/**
	 * A port for an application that cannot tell which one it took.
	 */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Waits for an application in a process of its own.
	 */
	void awaitStart() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + this.contextPath + "/things?limit=1"))
			.build();
		for (int second = 0; second < MAX_SECONDS; second++) {
			try {
				if (this.client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (ConnectException ex) {
				// Not yet listening.
			}
			TimeUnit.SECONDS.sleep(1);
		}
		throw new IllegalStateException("The application did not start");
	}

	void check(Failure failure) throws IOException, InterruptedException {
		if (failure.method().equals("RAW")) {
			answersRaw(failure);
			return;
		}
		HttpResponse<String> response = this.client.send(request(failure), BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(failure.status());
		String id = response.headers().firstValue("X-Request-ID").orElse("");
		assertThat(id).matches(ID);
		if (failure.status() >= 400) {
			assertThat(response.body()).isEqualTo(failure.method().equals("HEAD") ? "" : failure.expectedBody(id));
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
			assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
			assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		}
		String[] headers = failure.expectedHeaders();
		for (int i = 0; i < headers.length; i += 2) {
			assertThat(response.headers().allValues(headers[i])).as(headers[i]).isEqualTo(List.of(headers[i + 1]));
		}
	}

	private HttpRequest request(Failure failure) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + this.contextPath + failure.path()))
			.timeout(Duration.ofSeconds(30))
			.method(failure.method(),
					failure.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(failure.body()));
		if (failure.requestHeaders().length > 0) {
			request.headers(failure.requestHeaders());
		}
		if (!failure.body().isEmpty() && !failure.request().contains("Content-Type")) {
			request.header("Content-Type", "application/json");
		}
		return request.build();
	}

	/**
	 * A request line that no client library sends.
	 */
	private void answersRaw(Failure failure) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			String head = failure.body() + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 " + failure.status());
			String id = answer.replaceAll("(?s).*X-Request-ID: (" + ID + ").*", "$1");
			assertThat(answer).endsWith("\r\n\r\n" + failure.expectedBody(id));
		}
	}

}
