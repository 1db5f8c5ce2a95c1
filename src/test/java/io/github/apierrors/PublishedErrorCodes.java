package io.github.apierrors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The table that was promised to clients, as it was published.
 *
 * @param rows the rows in their order
 * @param sections the headings in their order
 */
record PublishedErrorCodes(List<Row> rows, List<String> sections) {

	static PublishedErrorCodes read() {
		String text = text("published-error-codes.md");
		List<Row> rows = text.lines()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| Code "))
			.map(Row::parse)
			.toList();
		String sections = text.substring(text.indexOf("Sections: ") + "Sections: ".length()).strip();
		return new PublishedErrorCodes(rows,
				Arrays.asList(sections.substring(0, sections.length() - 1).replace('\n', ' ').split(" · ")));
	}

	private static String text(String resource) {
		try (InputStream in = PublishedErrorCodes.class.getResourceAsStream(resource)) {
			return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A row.
	 *
	 * @param code the name on the wire
	 * @param status the HTTP status
	 * @param description what happened
	 * @param action what to do
	 */
	record Row(String code, int status, String description, String action) {

		static Row parse(String line) {
			List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
			return new Row(cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3), cells.get(4));
		}

		static Row of(ErrorCode code) {
			return new Row(code.code(), code.status(), code.description(), code.action());
		}

	}

}
