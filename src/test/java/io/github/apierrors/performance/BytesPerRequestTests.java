package io.github.apierrors.performance;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the cost of a request in bytes where it is, relative to the same application with
 * a hand-written advice and without any. Measured in a process without the optimising
 * compiler: what that one saves depends on when it gets to work, all else repeats to the
 * byte. Each bound leaves 2 %.
 */
class BytesPerRequestTests {

	private static final Map<String, Long> bytes = new HashMap<>();

	@BeforeAll
	static void measure() throws IOException {
		String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Measurement.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.filter((line) -> line.startsWith("bytes "))
			.map((line) -> line.split(" "))
			.forEach((parts) -> bytes.put(parts[1] + " " + parts[2], Long.valueOf(parts[3])));
	}

	@Test
	void requestIdOnSuccessIsCheap() {
		assertThat(of("LibraryApplication", Scenario.OK) - of("BareApplication", Scenario.OK)).isLessThan(300);
		assertThat(ratio(Scenario.OK)).isLessThan(1);
	}

	@Test
	void notFoundIsCheaperThanByHand() {
		assertThat(ratio(Scenario.NOT_FOUND)).isLessThan(0.69);
	}

	@Test
	void validationIsCheaperThanByHand() {
		assertThat(ratio(Scenario.VALIDATION_3)).isLessThan(0.69);
	}

	private static double ratio(Scenario scenario) {
		return (double) of("LibraryApplication", scenario) / of("HandWrittenApplication", scenario);
	}

	private static long of(String application, Scenario scenario) {
		assertThat(bytes).containsKey(application + " " + scenario);
		return Objects.requireNonNull(bytes.get(application + " " + scenario));
	}

	/**
	 * The measuring process.
	 */
	static final class Measurement {

		private static final int REQUESTS = 300;

		private Measurement() {
		}

		public static void main(String[] arguments) {
			for (Class<?> application : List.of(LibraryApplication.class, HandWrittenApplication.class,
					BareApplication.class)) {
				try (MeasuredService service = MeasuredService.start(Map.of(), application)) {
					for (Scenario scenario : List.of(Scenario.OK, Scenario.NOT_FOUND, Scenario.VALIDATION_3)) {
						System.out.printf("bytes %s %s %d%n", application.getSimpleName(), scenario,
								bytes(service.connect(), scenario.request()));
					}
				}
			}
		}

		private static long bytes(InProcessTomcat connection, InProcessRequest request) {
			ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
			send(connection, request);
			long before = threads.getCurrentThreadAllocatedBytes();
			send(connection, request);
			return (threads.getCurrentThreadAllocatedBytes() - before) / REQUESTS;
		}

		private static void send(InProcessTomcat connection, InProcessRequest request) {
			for (int i = 0; i < REQUESTS; i++) {
				connection.send(request);
			}
		}

	}

}
