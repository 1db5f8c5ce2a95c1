package io.github.apierrors.support;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import jakarta.annotation.Generated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes clients in Java from descriptions of an API with OpenAPI Generator, which first
 * parses and validates them.
 *
 * @param directory where everything is put
 */
public record ClientGenerator(Path directory) {

	/** Put there by the build; it holds what the generated code stands on too. */
	private static final Path TOOL = Path.of("target/tools/openapi-generator-cli.jar");

	/**
	 * Makes a client of a description.
	 *
	 * @param name the package of the client
	 * @param document the description
	 */
	public record Client(String name, OpenApiDocument document) {
	}

	/**
	 * Generates clients and compiles them, together with a class that uses them.
	 * @param user the source of that class, without a package
	 * @param clients the clients
	 * @return the class path of the class
	 * @throws IOException if a file cannot be written
	 */
	public URLClassLoader generate(String user, Client... clients) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", TOOL.toAbsolutePath().toString(), "batch", "--fail-fast", "--"));
		for (Client client : clients) {
			command.add(configure(client).toString());
		}
		Path log = this.directory.resolve("generator.log");
		assertThat(exitCode(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())))
			.as(() -> read(log))
			.isZero();
		Files.writeString(Files.createDirectories(this.directory.resolve("src/main")).resolve("User.java"), user);
		return compile();
	}

	private Path configure(Client client) throws IOException {
		Path description = this.directory.resolve(client.name() + ".json");
		Files.writeString(description, client.document().json());
		Path configuration = this.directory.resolve(client.name() + "-configuration.json");
		Files.writeString(configuration, """
				{ "generatorName": "java", "library": "native", "inputSpec": "%s", "outputDir": "%s",
				  "additionalProperties": { "invokerPackage": "%3$s", "apiPackage": "%3$s", "modelPackage": "%3$s",
				    "openApiNullable": "false", "useJakartaEe": "true" } }
				""".formatted(description, this.directory.resolve(client.name()), client.name()));
		return configuration;
	}

	private static int exitCode(ProcessBuilder builder) throws IOException {
		try {
			return builder.start().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private URLClassLoader compile() throws IOException {
		Path classes = Files.createDirectories(this.directory.resolve("classes"));
		URL annotations = Generated.class.getProtectionDomain().getCodeSource().getLocation();
		String classPath = TOOL + System.getProperty("path.separator") + Path.of(annotations.getPath());
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.find(this.directory, 20,
						(path, attributes) -> path.toString().matches(".*/src/main/.*\\.java"))) {
			List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath);
			boolean compiled = compiler
				.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
				.call();
			assertThat(compiled).as(messages::toString).isTrue();
		}
		return new URLClassLoader(new URL[] { url(classes), url(TOOL), annotations },
				ClassLoader.getPlatformClassLoader());
	}

	private static URL url(Path path) throws MalformedURLException {
		return path.toUri().toURL();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
