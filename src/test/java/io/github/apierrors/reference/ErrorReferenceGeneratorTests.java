package io.github.apierrors.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ErrorReferenceGeneratorTests {

	private static final String CODES = "--codes=io.github.apierrors.reference.ShopCode";

	@TempDir
	Path folder;

	@Test
	void writesEveryForm() throws IOException {
		generate(CODES, "--output=" + this.folder.resolve("out"), "--api-errors.undocumented-status=extended",
				"--api-errors.reference.title=Mistakes");
		ReferenceContent content = Contents.ofShop("undocumented-status=extended", "reference.title=Mistakes");
		for (ReferenceFormat format : ReferenceFormat.values()) {
			assertThat(this.folder.resolve("out").resolve(format.fileName())).content()
				.isEqualTo(format.render(content))
				.contains("Mistakes", "out_of_stock", "method_not_allowed");
		}
		assertThat(this.folder.resolve("out/error-catalogue.schema.json")).exists();
	}

	@Test
	void readsTheSettingsOfTheApplication() throws IOException {
		Files.writeString(this.folder.resolve("application.properties"), "api-errors.reference.product=Shop\n");
		generate("--output=" + this.folder, "--spring.config.location=" + this.folder + "/");
		assertThat(this.folder.resolve("error-codes.md")).content().startsWith("# Errors of Shop\n");
	}

	@Test
	void recordsAndChecksABaseline() throws IOException {
		Path baseline = this.folder.resolve("error-codes.txt");
		generate(CODES, "--baseline=" + baseline, "--record");
		assertThat(Files.readAllLines(baseline)).contains("missing_api_key 401", "sold_out 409").hasSize(20);
		generate(CODES, "--baseline=" + baseline);
		assertThat(Files.readAllLines(baseline)).hasSize(20);
	}

	@Test
	void endsWithAnotherExitStatusForABrokenPromise() throws Exception {
		Path baseline = this.folder.resolve("error-codes.txt");
		Files.writeString(baseline, "missing_api_key 401\nsold_out 404\n");
		assertThat(run(CODES, "--baseline=" + baseline)).isEqualTo(1);
		assertThat(this.folder.resolve("output.txt")).content()
			.contains("'sold_out' had the status 404 and has 409. Give it back its status");
		Files.writeString(baseline, "missing_api_key 401\nsold_out 409\n");
		assertThat(run(CODES, "--baseline=" + baseline)).isZero();
		assertThat(this.folder.resolve("output.txt")).content().contains("Add to " + baseline, "out_of_stock 409");
	}

	@Test
	void rejectsWhatItDoesNotUnderstand() {
		assertThatIllegalArgumentException().isThrownBy(() -> generate("--outptu=target"))
			.withMessageContaining("--outptu");
		assertThatIllegalArgumentException().isThrownBy(() -> generate("-output=target"))
			.withMessageContaining("-output=target");
		assertThatIllegalArgumentException().isThrownBy(() -> generate("--codes=no.such.Code"))
			.withMessageContaining("no.such.Code");
		assertThatIllegalArgumentException().isThrownBy(() -> generate("--codes=java.lang.Thread$State"))
			.withMessageContaining("java.lang.Thread$State");
	}

	private static void generate(String... arguments) throws IOException {
		ErrorReferenceGenerator.main(arguments);
	}

	private int run(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), ErrorReferenceGenerator.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output.txt").toFile())
			.start();
		process.getOutputStream().close();
		return process.waitFor();
	}

}
