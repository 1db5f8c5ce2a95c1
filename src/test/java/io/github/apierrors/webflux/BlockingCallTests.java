package io.github.apierrors.webflux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No failure makes a thread block that must not.
 */
class BlockingCallTests {

	@Test
	void neverBlocksOnTheErrorPath(@TempDir Path directory) throws IOException, InterruptedException {
		Path output = directory.resolve("output.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				// BlockHound adds methods to loaded classes.
				"-XX:+AllowRedefinitionToAddDeleteMethods", "-XX:+EnableDynamicAgentLoading", "-cp",
				System.getProperty("java.class.path"), BlockingCallCheck.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
			List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
			assertThat(lines).filteredOn((line) -> line.startsWith("watching=") || line.startsWith("blocked: "))
				.containsExactly("watching=true failures=21 blocked=0");
			assertThat(process.exitValue()).isZero();
		}
		finally {
			process.destroyForcibly();
		}
	}

}
