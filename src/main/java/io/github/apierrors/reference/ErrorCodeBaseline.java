package io.github.apierrors.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.apierrors.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The codes that clients were promised, in a file of the repository: a line for each with
 * its name and status, such as {@code sold_out 409}. Lines that start with {@code #} are
 * comments. A code is never renamed, reused or given another status, so a line is never
 * taken away: the name of a code that had to go is reserved by the word {@code retired}
 * at the end of its line.
 *
 * @param file the file, UTF-8
 */
public record ErrorCodeBaseline(Path file) {

	private static final Logger logger = LoggerFactory.getLogger(ErrorCodeBaseline.class);

	private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9_]{1,63}) ([45][0-9]{2})( retired)?");

	/**
	 * For a unit test: fails if a promise is broken. Codes that the file does not have
	 * yet are allowed, and logged with what to add to it.
	 * @param codes the codes as they are now, those of the file at least
	 * @throws AssertionError if a code has vanished, has another status or is reused, or
	 * if the file cannot be read; the message says what to do
	 */
	public void assertKept(Collection<? extends ErrorCode> codes) {
		refuseBroken(codes);
		List<String> added = added(codes);
		if (!added.isEmpty()) {
			logger.info("New error codes, which are a promise as soon as clients see them. Add to {}:\n{}", this.file,
					String.join("\n", added));
		}
	}

	/**
	 * Adds the codes that the file does not have yet; creates it if need be.
	 * @param codes the codes as they are now
	 * @throws AssertionError if a promise is broken
	 */
	void record(Collection<? extends ErrorCode> codes) throws IOException {
		List<String> lines = new ArrayList<>();
		if (Files.exists(this.file)) {
			refuseBroken(codes);
			lines.addAll(Files.readAllLines(this.file));
			lines.addAll(added(codes));
		}
		else {
			lines.add("# The error codes that clients were promised. Add lines, but never take one away or change it.");
			codes.forEach((code) -> lines.add(line(code)));
		}
		Files.write(this.file, lines);
	}

	private void refuseBroken(Collection<? extends ErrorCode> codes) {
		List<String> broken = broken(codes);
		if (!broken.isEmpty()) {
			throw new AssertionError("Clients were promised other error codes:\n- " + String.join("\n- ", broken));
		}
	}

	private List<String> broken(Collection<? extends ErrorCode> codes) {
		Map<String, Integer> current = new LinkedHashMap<>();
		codes.forEach((code) -> current.put(code.code(), code.status()));
		return read().values()
			.stream()
			.map((promise) -> broken(promise, current.get(promise.code())))
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable String broken(Promise promise, @Nullable Integer status) {
		if (promise.retired()) {
			return (status != null)
					? "'%s' is reused: it was retired, and old clients take it for what it was. Choose another name."
						.formatted(promise.code())
					: null;
		}
		if (status == null) {
			return ("'%s' has vanished: clients wait for it. Put it back; if a new major version of the API drops it, let its"
					+ " line in %s be '%s %d retired', so that its name stays reserved.")
				.formatted(promise.code(), this.file, promise.code(), promise.status());
		}
		return (status == promise.status()) ? null
				: "'%s' had the status %d and has %d. Give it back its status, and %3$d a code of another name."
					.formatted(promise.code(), promise.status(), status);
	}

	private List<String> added(Collection<? extends ErrorCode> codes) {
		Map<String, Promise> promised = read();
		return codes.stream()
			.filter((code) -> !promised.containsKey(code.code()))
			.map(ErrorCodeBaseline::line)
			.toList();
	}

	private static String line(ErrorCode code) {
		return code.code() + " " + code.status();
	}

	private Map<String, Promise> read() {
		Map<String, Promise> promises = new TreeMap<>();
		try {
			for (String line : Files.readAllLines(this.file)) {
				if (!line.isBlank() && !line.startsWith("#")) {
					Promise promise = parse(line.strip());
					promises.put(promise.code(), promise);
				}
			}
			return promises;
		}
		catch (IOException ex) {
			throw new AssertionError("The promised error codes cannot be read from " + this.file
					+ ". Create the file with a line such as 'sold_out 409' for each code.", ex);
		}
	}

	private Promise parse(String line) {
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches()) {
			throw new AssertionError(
					"%s has the line '%s', which is not like 'sold_out 409'.".formatted(this.file, line));
		}
		return new Promise(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3) != null);
	}

	/**
	 * A line.
	 *
	 * @param code the name on the wire
	 * @param status the HTTP status
	 * @param retired whether it is no longer sent
	 */
	private record Promise(String code, int status, boolean retired) {
	}

}
