package io.github.apierrors.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of codes in the project's own documentation.
 */
class ErrorCodesDocumentTests {

	private static final Path DOCUMENT = Path.of("src/docs/error-codes.md");

	@Test
	void isWhatTheLibraryTells() throws IOException {
		String text = ReferenceFormat.MARKDOWN
			.render(Contents.of(List.of(), "reference.product=API Errors for Spring Boot"));
		if (Boolean.getBoolean("reference.write")) {
			Files.writeString(DOCUMENT, text);
		}
		assertThat(Files.readString(DOCUMENT))
			.as("%s is generated: mvn test -Dtest=%s -Dreference.write=true", DOCUMENT, getClass().getSimpleName())
			.isEqualTo(text);
	}

}
