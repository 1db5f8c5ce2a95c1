package consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of the table: what is sent, and what comes back.
 */
record Failure(String group, String request, String body, int status, String code, String message, String details,
		String headers) {

	static Stream<Failure> inGroups(Path table, Set<String> groups) throws IOException {
		List<Failure> failures = Files.readAllLines(table)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(Failure::of)
			.filter((failure) -> failure.group.equals("all") || groups.contains(failure.group))
			.toList();
		return failures.stream();
	}

	private static Failure of(String line) {
		String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
		if (cells.length != 7) {
			throw new IllegalArgumentException("Seven cells are due: " + line);
		}
		String[] answer = cells[3].split(" ", 2);
		return new Failure(cells[0], cells[1], cells[2], Integer.parseInt(answer[0]),
				(answer.length == 2) ? answer[1] : "", cells[4], cells[5], cells[6]);
	}

	String method() {
		return this.request.split("[ ;]")[0];
	}

	String path() {
		return this.request.split("[ ;]")[1];
	}

	/** Name, value, name, value. */
	String[] requestHeaders() {
		return pairs(this.request.contains(";") ? this.request.substring(this.request.indexOf(';') + 1) : "");
	}

	String[] expectedHeaders() {
		return pairs(this.headers);
	}

	/** The whole body, as the contract has it. */
	String expectedBody(String requestId) {
		return "{\"error\":{\"code\":\"" + this.code + "\",\"message\":\"" + this.message + "\",\"status\":" + this.status
				+ ",\"request_id\":\"" + requestId + "\",\"details\":[" + jsonDetails() + "]}}";
	}

	private String jsonDetails() {
		StringBuilder json = new StringBuilder();
		String[] pairs = pairs(this.details);
		for (int i = 0; i < pairs.length; i += 2) {
			json.append((i > 0) ? "," : "")
				.append("{\"field\":\"" + pairs[i] + "\",\"message\":\"" + pairs[i + 1] + "\"}");
		}
		return json.toString();
	}

	private static String[] pairs(String cell) {
		return Stream.of(cell.split(";"))
			.filter((pair) -> !pair.isBlank())
			.flatMap((pair) -> Stream.of(pair.split(": ", 2)).map(String::strip))
			.toArray(String[]::new);
	}

	@Override
	public String toString() {
		return this.request + (this.body.isEmpty() ? "" : " " + this.body) + " => " + this.status + " " + this.code;
	}

}
