package consumer;

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

	private static Process tomcat;

	private static RunningConsumer consumer;

	@BeforeAll
	static void start() throws Exception {
		Path home = Path.of(System.getProperty("tomcat.home"));
		int port = RunningConsumer.freePort();
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
		consumer = new RunningConsumer(port, "/app");
		consumer.awaitStart();
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

}
