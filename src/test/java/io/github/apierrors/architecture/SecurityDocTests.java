package io.github.apierrors.architecture;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.annotation.MergedAnnotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Holds the page on security to its word: what it says to be shown is shown.
 */
class SecurityDocTests {

	private static final Path TESTS = Path.of("src/test/java");

	private static final Pattern SHOWN_BY = Pattern.compile("\\| `(\\w+Tests)\\.(\\w+)` \\|\n");

	static List<Arguments> claims() throws IOException {
		return SHOWN_BY.matcher(Files.readString(Path.of("src/docs/security.md")))
			.results()
			.map((claim) -> arguments(claim.group(1), claim.group(2)))
			.toList();
	}

	@ParameterizedTest(name = "{0}.{1}")
	@MethodSource("claims")
	void namesATestThatExists(String tests, String name) throws Exception {
		assertThat(withNested(Class.forName(className(tests)))).flatMap((type) -> List.of(type.getDeclaredMethods()))
			.filteredOn((method) -> method.getName().equals(name))
			.singleElement()
			.satisfies((method) -> assertThat(isTest(method)).isTrue());
	}

	@Test
	void readsEveryRow() throws IOException {
		long rows = Files.readAllLines(Path.of("src/docs/security.md"))
			.stream()
			.filter((line) -> line.matches("\\| \\d+\\.\\d+\\.\\d+ .*"))
			.count();
		assertThat(claims()).hasSize((int) rows).isNotEmpty();
	}

	private static List<Class<?>> withNested(Class<?> tests) {
		return Stream.concat(Stream.<Class<?>>of(tests), Stream.of(tests.getDeclaredClasses())).toList();
	}

	private static boolean isTest(Method method) {
		return MergedAnnotations.from(method).isPresent("org.junit.platform.commons.annotation.Testable");
	}

	private static String className(String simpleName) throws IOException {
		try (Stream<Path> sources = Files.walk(TESTS)) {
			Path source = sources.filter((path) -> path.getFileName().toString().equals(simpleName + ".java"))
				.findFirst()
				.orElseThrow();
			String path = TESTS.relativize(source).toString();
			return path.substring(0, path.length() - ".java".length()).replace('/', '.');
		}
	}

}
