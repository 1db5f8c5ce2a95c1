package io.github.apierrors.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.RawExchange;

/**
 * A readable file of requests and the answers that they get. Each row is a title, a
 * request line, headers, the body, and after an arrow the status and the JSON, in which
 * the request id is left out. {@code -Dgolden.write=true} writes down what was answered
 * instead of comparing it.
 */
final class GoldenTable {

	private static final boolean WRITE = Boolean.getBoolean("golden.write");

	private final Path file;

	private final List<Row> rows = new ArrayList<>();

	GoldenTable(String name) {
		this.file = Path.of("src/test/resources/input", name);
		try {
			for (String block : Files.readString(this.file).split("\n\n", -1)) {
				if (block.startsWith("# ")) {
					this.rows.add(Row.parse(block.strip()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Row> rows() {
		return this.rows;
	}

	/**
	 * The answer as it stands in the file; or what was answered, on its way into the
	 * file.
	 */
	String expected(Row row, String actual) {
		if (!WRITE) {
			return row.answer();
		}
		this.rows.set(this.rows.indexOf(row), row.withAnswer(actual));
		write();
		return actual;
	}

	private void write() {
		StringBuilder text = new StringBuilder();
		this.rows.forEach((row) -> text.append(row.text()).append("\n\n"));
		try {
			Files.writeString(this.file, text.toString().stripTrailing() + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One row.
	 *
	 * @param title what it shows
	 * @param method the request's method
	 * @param path its path and query
	 * @param headers its headers, names and values in turn
	 * @param body its body
	 * @param answer status and body of the answer
	 */
	record Row(String title, String method, String path, List<String> headers, String body, String answer) {

		private static final Pattern REPEATED = Pattern.compile("<<(.)x(\\d+)>>");

		private static final Pattern REJECTED_BY_CLIENTS = Pattern.compile("%(?!\\p{XDigit}{2})");

		private static final String ARROW = "=> ";

		static Row parse(String block) {
			String[] lines = block.split("\n", -1);
			String[] request = lines[1].split(" ", 2);
			List<String> headers = new ArrayList<>();
			StringBuilder body = new StringBuilder();
			String answer = "";
			for (int i = 2; i < lines.length; i++) {
				if (lines[i].startsWith(ARROW)) {
					answer = lines[i].substring(ARROW.length());
				}
				else if (body.isEmpty() && lines[i].matches("[A-Z][\\w-]+: .*")) {
					headers.addAll(List.of(lines[i].split(": ", 2)));
				}
				else {
					body.append(body.isEmpty() ? "" : "\n").append(lines[i]);
				}
			}
			return new Row(lines[0].substring(2), request[0], request[1], headers, body.toString(), answer);
		}

		Row withAnswer(String answer) {
			return new Row(this.title, this.method, this.path, this.headers, this.body, answer);
		}

		String text() {
			StringBuilder text = new StringBuilder("# " + this.title + "\n" + this.method + " " + this.path + "\n");
			for (int i = 0; i < this.headers.size(); i += 2) {
				text.append(this.headers.get(i)).append(": ").append(this.headers.get(i + 1)).append('\n');
			}
			text.append(this.body).append(this.body.isEmpty() ? "" : "\n");
			return text.append(ARROW).append(this.answer).toString();
		}

		/**
		 * Sends the request. What stands in angle brackets is repeated:
		 * {@code <<0x1000>>}. A body whose lines begin with "part" is a multipart one:
		 * name, media type and content.
		 */
		HttpExchange send(int port) {
			List<String> sent = new ArrayList<>(this.headers);
			String content = REPEATED.matcher(this.body)
				.replaceAll((match) -> match.group(1).repeat(Integer.parseInt(match.group(2))))
				.replace("\\r\\n", "\r\n");
			if (content.startsWith("part ")) {
				sent.addAll(List.of("Content-Type", "multipart/form-data; boundary=b"));
				content = multipart(content);
			}
			else if (!content.isEmpty() && !sent.contains("Content-Type")) {
				sent.addAll(List.of("Content-Type", "application/json"));
			}
			if (REJECTED_BY_CLIENTS.matcher(this.path).find()) {
				return raw(port);
			}
			return HttpExchange.send(port, this.method, this.path, content.isEmpty() ? null : content,
					sent.toArray(String[]::new));
		}

		private HttpExchange raw(int port) {
			RawExchange answer = RawExchange.get(port, this.path);
			return new HttpExchange(answer.status(), Map.of("X-Request-ID", answer.headers("X-Request-ID")),
					answer.body());
		}

		private static String multipart(String body) {
			StringBuilder content = new StringBuilder();
			for (String line : body.split("\n", -1)) {
				String[] part = line.split(" ", 4);
				content.append("--b\r\nContent-Disposition: form-data; name=\"" + part[1] + "\"");
				content.append(part[2].startsWith("image/") ? "; filename=\"a.png\"" : "");
				content.append("\r\nContent-Type: " + part[2] + "\r\n\r\n" + part[3] + "\r\n");
			}
			return content.append("--b--\r\n").toString();
		}

		@Override
		public String toString() {
			return this.title;
		}

	}

}
