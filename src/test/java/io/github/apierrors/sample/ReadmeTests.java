package io.github.apierrors.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.handling.ApiErrorProperties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the README true. What it says over HTTP is checked by {@link SampleTests}.
 */
class ReadmeTests {

	private static final Path SAMPLE = Path.of("src/test/java/io/github/apierrors/sample");

	private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

	private final Readme readme = Readme.read();

	@Test
	void showsJavaThatCompiles() throws IOException {
		List<String> sources = sources();
		assertThat(this.readme.blocks("java")).isNotEmpty()
			.allSatisfy((block) -> assertThat(sources).as(block)
				.anyMatch((source) -> source.contains(withoutIndent(block))));
	}

	@Test
	void showsPropertiesOfTheSample() throws IOException {
		String properties = Files.readString(Path.of("src/test/resources/sample.properties"));
		assertThat(this.readme.blocks("properties")).isNotEmpty()
			.allSatisfy((block) -> assertThat(properties).contains(block));
	}

	@Test
	void namesTheArtifactThatTheBuildMakes() throws IOException {
		String pom = withoutIndent(Files.readString(Path.of("pom.xml")));
		String coordinates = withoutIndent(this.readme.blocks("xml").get(0)).lines()
			.filter((line) -> !line.endsWith("dependency>"))
			.collect(Collectors.joining("\n"));
		assertThat(pom).contains(coordinates);
	}

	@Test
	void showsTheDependencyThatANewServiceHas() throws IOException {
		String pom = withoutIndent(Files.readString(Path.of("src/it/readme/pom.xml")));
		assertThat(pom).contains(withoutIndent(this.readme.blocks("xml").get(0)));
	}

	@Test
	void namesTheClassifierOfTheTestKit() throws IOException {
		List<String> classifier = this.readme.blocks("xml")
			.stream()
			.flatMap(String::lines)
			.map(String::strip)
			.filter((line) -> line.startsWith("<classifier>"))
			.toList();
		assertThat(classifier).hasSize(1);
		assertThat(Files.readString(Path.of("pom.xml"))).contains(classifier);
	}

	@Test
	void listsEveryCodeWithItsException() {
		assertThat(this.readme.table("| Code | Status | Throw |"))
			.isEqualTo(Stream.of(ApiErrorCode.values()).map(ReadmeTests::row).toList());
	}

	@Test
	void namesExceptionsThatExist() {
		assertThat(ApiErrorCode.values())
			.allSatisfy((code) -> assertThat(Class.forName("io.github.apierrors." + exception(code))).isPublic());
	}

	@Test
	void listsEveryPropertyWithItsDefault() throws IOException {
		assertThat(this.readme.table("| Property | Default | Meaning |")).containsExactlyElementsOf(properties());
	}

	private static String row(ApiErrorCode code) {
		return "| `" + code.code() + "` | " + code.status() + " | `" + exception(code) + "` |";
	}

	private static String exception(ApiErrorCode code) {
		return Stream.of(code.code().split("_"))
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining("", "", "Exception"));
	}

	private static List<String> properties() throws IOException {
		try (InputStream metadata = ApiErrorProperties.class.getResourceAsStream(METADATA)) {
			assertThat(metadata).as(METADATA).isNotNull();
			JsonNode properties = new JsonMapper().readTree(metadata).get("properties");
			// Those of the endpoint, below "management", are described by Spring Boot.
			return properties.valueStream()
				.filter((property) -> property.get("name").asString().startsWith("api-errors."))
				.map(ReadmeTests::row)
				.toList();
		}
	}

	private static String row(JsonNode property) {
		JsonNode value = property.path("defaultValue");
		String text = value.isArray() ? value.get(0).asString() : value.asString("");
		return "| `" + property.get("name").asString() + "` | " + (text.isEmpty() ? "" : "`" + text + "` ") + "| "
				+ property.get("description").asString() + " |";
	}

	private static List<String> sources() throws IOException {
		try (Stream<Path> files = Files.list(SAMPLE)) {
			return files.map(ReadmeTests::read).map(ReadmeTests::withoutIndent).toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutIndent(String text) {
		return text.lines().map(String::strip).collect(Collectors.joining("\n"));
	}

}
