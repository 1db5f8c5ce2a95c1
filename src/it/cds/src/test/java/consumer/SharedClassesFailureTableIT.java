package consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same table, from the packaged application that a training run prepared: it starts
 * from an archive of its classes.
 */
class SharedClassesFailureTableIT {

	private static final Path JAR = Path.of(System.getProperty("application"));

	private static final Path FOLDER = JAR.resolveSibling("extracted");

	private static final Path ARCHIVE = FOLDER.resolve("application.jsa");

	private static final Path LOADED = FOLDER.resolve("loaded.log");

	private static Process application;

	private static RunningConsumer consumer;

	@BeforeAll
	static void start() throws Exception {
		assertThat(java("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString())
			.waitFor()).isZero();
		assertThat(run("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Dspring.context.exit=onRefresh").waitFor()).isZero();
		int port = RunningConsumer.freePort();
		application = run("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:class+load:file=" + LOADED,
				"-Dserver.address=127.0.0.1", "-Dserver.port=" + port);
		consumer = new RunningConsumer(port, "");
		consumer.awaitStart();
		assertThat(Files.readAllLines(LOADED)).as("classes of the library that the archive holds")
			.filteredOn((line) -> line.contains(" io.github.apierrors.") && line.contains("shared objects file (top)"))
			.hasSizeGreaterThan(50);
	}

	@AfterAll
	static void stop() throws InterruptedException {
		application.destroy();
		application.waitFor(30, TimeUnit.SECONDS);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("consumer.FailureTableTest#failures")
	void answersAsTheTableSays(Failure failure) throws Exception {
		consumer.check(failure);
	}

	private static Process run(String... options) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(options));
		arguments.addAll(List.of("-jar", FOLDER.resolve(JAR.getFileName()).toString()));
		return java(arguments.toArray(String[]::new));
	}

	private static Process java(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(JAR.resolveSibling("application.log").toFile()))
			.start();
	}

}
