package consumer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same table, from a WAR in a Tomcat of its own process.
 */
class ExternalTomcatFailureTableIT {

	private static final int MAX_SECONDS = 120;

	private static Process tomcat;

	private static RunningConsumer consumer;

	@BeforeAll
	static void start() throws Exception {
		Path home = Path.of(System.getProperty("tomcat.home"));
		int port = freePort();
		Path configuration = home.resolve("conf/server.xml");
		Files.writeString(configuration, Files.readString(configuration)
			.replace("port=\"8080\"", "port=\"" + port + "\" address=\"127.0.0.1\"")
			.replace("port=\"8005\"", "port=\"-1\""));
		Files.copy(Path.of(System.getProperty("war")), home.resolve("webapps/app.war"));
		String bin = home.resolve("bin").toString();
		tomcat = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
				bin + "/bootstrap.jar:" + bin + "/tomcat-juli.jar", "-Dcatalina.home=" + home,
				"-Dcatalina.base=" + home, "org.apache.catalina.startup.Bootstrap", "start")
			.redirectErrorStream(true)
			.redirectOutput(home.resolve("logs/console.log").toFile())
			.start();
		await(port);
		consumer = new RunningConsumer(port, "/app");
	}

	@AfterAll
	static void stop() throws InterruptedException {
		tomcat.destroy();
		tomcat.waitFor(30, TimeUnit.SECONDS);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("consumer.FailureTableTest#failures")
	void answersAsTheTableSays(Failure failure) throws Exception {
		consumer.check(failure);
	}

	private static void await(int port) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/app/things?limit=1")).build();
		for (int second = 0; second < MAX_SECONDS; second++) {
			try {
				if (HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200) {
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

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
