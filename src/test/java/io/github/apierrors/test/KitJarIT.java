package io.github.apierrors.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the build packs into which jar.
 */
class KitJarIT {

	private static final String KIT = "io/github/apierrors/test/";

	@Test
	void libraryHasNothingOfTheKit() throws IOException {
		assertThat(classes("\\d(-SNAPSHOT)?")).contains("io/github/apierrors/ApiException.class")
			.noneMatch((name) -> name.startsWith(KIT));
	}

	@Test
	void kitHasNothingButItself() throws IOException {
		assertThat(classes("-test-kit")).contains(KIT + "ApiErrorAssertions.class")
			.allMatch((name) -> name.startsWith(KIT));
	}

	@Test
	void sourcesAreThoseOfBoth() throws IOException {
		assertThat(entries("-sources")).contains("io/github/apierrors/ApiException.java",
				KIT + "ApiErrorAssertions.java");
	}

	@ParameterizedTest
	@CsvSource({ "\\d(-SNAPSHOT)?, io.github.apierrors", "-test-kit, io.github.apierrors.test" })
	void bothNameTheirModule(String end, String module) throws IOException {
		assertThat(jars(end)).isNotEmpty().allSatisfy((jar) -> {
			try (JarFile file = new JarFile(jar.toFile())) {
				assertThat(file.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isEqualTo(module);
			}
		});
	}

	private static List<String> classes(String end) throws IOException {
		return entries(end).stream().filter((name) -> name.endsWith(".class")).toList();
	}

	private static List<String> entries(String end) throws IOException {
		return jars(end).stream().flatMap((jar) -> entries(jar).stream()).toList();
	}

	private static List<Path> jars(String end) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.toString().matches(".*" + end + "\\.jar")).toList();
		}
	}

	private static List<String> entries(Path jar) {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().map(ZipEntry::getName).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
