import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints the table of src/docs/compatibility.md from the reports that the consumer
 * projects left behind: {@code mvn -Pcompat verify}, then
 * {@code java src/it/CompatibilityTable.java}.
 */
public final class CompatibilityTable {

	private static final Pattern SUITE = Pattern
		.compile("<testsuite [^>]*\\btests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\" failures=\"(\\d+)\"");

	private static final Pattern BOOT = Pattern.compile("[/\\\\]spring-boot-(\\d[^/\\\\]*)\\.jar");

	private static final Pattern JAVA = Pattern.compile("name=\"java.specification.version\" value=\"(\\d+)\"");

	private CompatibilityTable() {
	}

	public static void main(String[] args) throws IOException {
		System.out.println("| Consumer project | Spring Boot | Java | Failures compared | Different |");
		System.out.println("|---|---|---|---|---|");
		try (Stream<Path> projects = Files.list(Path.of("target/it"))) {
			for (Path project : projects.filter(Files::isDirectory).sorted().toList()) {
				for (String kind : List.of("surefire", "failsafe")) {
					for (Path report : reports(project, kind)) {
						print(project.getFileName().toString(), Files.readString(report));
					}
				}
			}
		}
	}

	private static List<Path> reports(Path project, String kind) throws IOException {
		Path reports = project.resolve("target/" + kind + "-reports");
		if (!Files.isDirectory(reports)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(reports)) {
			return files.filter((file) -> file.getFileName().toString().matches("TEST-.*FailureTable.*\\.xml")).toList();
		}
	}

	private static void print(String project, String report) {
		Matcher suite = SUITE.matcher(report);
		if (!suite.find()) {
			throw new IllegalStateException("Not a report of " + project);
		}
		int different = Integer.parseInt(suite.group(2)) + Integer.parseInt(suite.group(4));
		System.out.println("| `" + project + "` | " + first(BOOT, report) + " | " + first(JAVA, report) + " | "
				+ suite.group(1) + " | " + different + " |");
	}

	private static String first(Pattern pattern, String report) {
		Matcher matcher = pattern.matcher(report);
		return matcher.find() ? matcher.group(1) : "?";
	}

}
