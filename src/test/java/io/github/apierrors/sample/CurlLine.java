package io.github.apierrors.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.apierrors.support.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * A curl command of the README, and what it says the command prints.
 *
 * @param command the whole line
 * @param method the request's method
 * @param headers names and values in turn
 * @param body the request's body
 * @param paths path and query of each URL, requested one after the other
 * @param output what the last of these requests prints
 */
record CurlLine(String command, String method, List<String> headers, @Nullable String body, List<String> paths,
		String output) {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

	private static final String SERVER = "localhost:8080";

	static CurlLine parse(String command, String output) {
		Deque<String> words = new ArrayDeque<>(WORD.matcher(command).results().map(CurlLine::unquoted).toList());
		String method = "GET";
		String body = null;
		List<String> headers = new ArrayList<>();
		List<String> paths = new ArrayList<>();
		words.remove();
		while (!words.isEmpty()) {
			String word = words.remove();
			switch (word) {
				case "-X" -> method = words.remove();
				case "-H" -> headers.addAll(List.of(words.remove().split(": ", 2)));
				case "--json" -> {
					method = "POST";
					body = words.remove();
					headers.addAll(List.of("Content-Type", "application/json", "Accept", "application/json"));
				}
				default -> paths.add(path(word));
			}
		}
		return new CurlLine(command, method, headers, body, paths, output);
	}

	HttpExchange send(int port) {
		HttpExchange last = null;
		for (String path : this.paths) {
			last = HttpExchange.send(port, this.method, path, this.body, this.headers.toArray(String[]::new));
		}
		if (last == null) {
			throw new IllegalStateException("No URL in: " + this.command);
		}
		return last;
	}

	private static String unquoted(MatchResult word) {
		return (word.group(1) != null) ? word.group(1) : word.group(2);
	}

	private static String path(String word) {
		if (!word.startsWith(SERVER)) {
			throw new IllegalArgumentException("Not understood: " + word);
		}
		return word.substring(SERVER.length());
	}

}
