package io.github.apierrors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.apierrors.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Keeps the rules of the house. That each of them is able to fail is shown in
 * {@code ArchitectureRulesTests}.
 */
class ArchitectureTests {

	private static final JavaClasses LIBRARY = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.apierrors");

	private static final int MAX_LINES = 150;

	static Stream<Arguments> rules() {
		return new ArchitectureRules("io.github.apierrors").all()
			.entrySet()
			.stream()
			.map((rule) -> arguments(rule.getKey(), rule.getValue()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void keepsTheRule(String name, ArchRule rule) {
		rule.check(LIBRARY);
	}

	@Test
	void seesTheWholeLibrary() {
		assertThat(LIBRARY.contain(ApiError.class)).isTrue();
		assertThat(LIBRARY.contain(ArchitectureTests.class)).isFalse();
	}

	@Test
	void keepsClassesSmall() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			assertThat(sources.filter((source) -> source.toString().endsWith(".java")).toList()).isNotEmpty()
				.allSatisfy((source) -> assertThat(linesOfCode(Files.readString(source)))
					.hasSizeLessThanOrEqualTo(MAX_LINES));
		}
	}

	@Test
	void countsLinesOfCodeOnly() {
		assertThat(linesOfCode("""
				package a;

				import b;

				/**
				 * Says.
				 */
				class A { // why

					// why
					int x;

				}
				""")).hasSize(3);
	}

	private static List<String> linesOfCode(String source) {
		return source.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("package ") && !line.startsWith("import ")
					&& !line.startsWith("//") && !line.startsWith("/*") && !line.startsWith("*"))
			.toList();
	}

}
