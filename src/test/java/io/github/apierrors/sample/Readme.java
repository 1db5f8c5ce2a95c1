package io.github.apierrors.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The README, as far as a test can check it.
 *
 * @param text all of it
 */
record Readme(String text) {

	private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	static Readme read() {
		try {
			return new Readme(Files.readString(Path.of("README.md")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One section, without those below it.
	 * @param title its title
	 * @return the text from its title to the next one
	 */
	Readme section(String title) {
		int start = this.text.indexOf("\n## " + title + "\n");
		int end = this.text.indexOf("\n## ", start + 1);
		return new Readme(this.text.substring(start, (end < 0) ? this.text.length() : end));
	}

	/**
	 * The fenced blocks of one language.
	 * @param language what stands behind the opening fence
	 * @return the text of each block
	 */
	List<String> blocks(String language) {
		return BLOCK.matcher(this.text)
			.results()
			.filter((block) -> block.group(1).equals(language))
			.map((MatchResult block) -> block.group(2))
			.toList();
	}

	/**
	 * The curl lines, each with the output that stands below it.
	 * @return the requests in the order of the README
	 */
	List<CurlLine> curlLines() {
		List<CurlLine> curlLines = new ArrayList<>();
		for (String block : blocks("sh")) {
			List<String> lines = block.lines().toList();
			for (int i = 0; i < lines.size() - 1; i++) {
				if (lines.get(i).startsWith("curl ") && lines.get(i + 1).startsWith("# ")) {
					curlLines.add(CurlLine.parse(lines.get(i), lines.get(i + 1).substring(2)));
				}
			}
		}
		return curlLines;
	}

	/**
	 * The rows of the table below a header.
	 * @param header the table's first line
	 * @return the lines of its rows
	 */
	List<String> table(String header) {
		return this.text.substring(this.text.indexOf(header))
			.lines()
			.skip(2)
			.takeWhile((line) -> line.startsWith("|"))
			.toList();
	}

}
