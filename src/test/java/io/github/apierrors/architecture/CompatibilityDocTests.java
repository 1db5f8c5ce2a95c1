package io.github.apierrors.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the page on compatibility to its word: each consumer project has a row, each row
 * a consumer project, and none of them differs.
 */
class CompatibilityDocTests {

	private static final Pattern ROW = Pattern
		.compile("^\\| `([\\w.-]+)` \\| \\d\\.\\d\\.\\d+ \\| \\d+ \\| [1-9]\\d* \\| 0 \\|$", Pattern.MULTILINE);

	private static final Path PROJECTS = Path.of("src/it");

	@Test
	void hasARowForEachConsumerProject() throws IOException {
		assertThat(rows()).isNotEmpty().isEqualTo(projects());
	}

	private static Set<String> rows() throws IOException {
		return ROW.matcher(Files.readString(Path.of("src/docs/compatibility.md")))
			.results()
			.map((MatchResult row) -> row.group(1))
			.collect(Collectors.toSet());
	}

	private static Set<String> projects() throws IOException {
		try (Stream<Path> folders = Files.list(PROJECTS)) {
			return folders.filter((folder) -> Files.exists(folder.resolve("pom.xml")))
				.map((folder) -> folder.getFileName().toString())
				.filter((name) -> !name.equals("shared"))
				.collect(Collectors.toSet());
		}
	}

}
