package io.github.apierrors.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents refer to is there.
 */
class DocumentsTests {

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Tests|IT|Fuzzer|Benchmark))\\b");

	static List<Path> documents() {
		return Stream.of("README.md", ".github", "src/docs")
			.map(Path::of)
			.flatMap(DocumentsTests::below)
			.filter((file) -> file.toString().endsWith(".md"))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void linksToWhatThereIs(Path document) throws IOException {
		List<MatchResult> links = matches(LINK, document);
		assertThat(links).allSatisfy((link) -> {
			Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
			assertThat(target).exists();
			if (link.group(2) != null) {
				assertThat(matches(HEADING, target)).map((heading) -> anchor(heading.group(1))).contains(link.group(2));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("documents")
	void namesTestsThatThereAre(Path document) throws IOException {
		Set<String> classes = below(Path.of("src")).map((file) -> file.getFileName().toString())
			.collect(Collectors.toSet());
		assertThat(matches(NAMED, document)).map((name) -> name.group(1) + ".java").allMatch(classes::contains);
	}

	private static List<MatchResult> matches(Pattern pattern, Path document) throws IOException {
		return pattern.matcher(Files.readString(document)).results().toList();
	}

	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
	}

	private static Stream<Path> below(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
