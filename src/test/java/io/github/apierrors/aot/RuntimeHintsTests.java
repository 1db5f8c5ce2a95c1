package io.github.apierrors.aot;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.aot.agent.RecordedInvocation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what the library reaches by reflection or as a resource while it answers with
 * the hints that preparing the service ahead of time contributes. Runs in a process of
 * its own with Spring's recording agent.
 */
class RuntimeHintsTests {

	@Test
	void coverAllThatIsReachedWhileAnswering() throws Exception {
		List<String> reached = record();
		assertThat(reached).as("what was recorded")
			.anyMatch((line) -> line.startsWith("covered java.lang.Class#getDeclaredFields"))
			.anyMatch((line) -> line.startsWith("covered java.lang.reflect.Field#get"))
			.anyMatch((line) -> line.startsWith("covered java.util.ResourceBundle#getBundle"));
		assertThat(reached).noneMatch((line) -> line.startsWith("open "));
	}

	private static List<String> record() throws IOException {
		String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1",
				"-javaagent:" + agent() + "=+org.springframework,+io.github.apierrors", "-cp",
				System.getProperty("java.class.path"), RecordedService.class.getName())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.filter((line) -> line.startsWith("covered ") || line.startsWith("open "))
			.toList();
	}

	private static Path agent() {
		try {
			return Path.of(RecordedInvocation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
