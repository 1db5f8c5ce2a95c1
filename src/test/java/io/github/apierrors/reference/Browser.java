package io.github.apierrors.reference;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium, driven by the WebDriver protocol of the W3C and, where that knows
 * nothing of it, by that of the developer tools.
 */
final class Browser implements AutoCloseable {

	static final String HOW_TO_GET_IT = "Chromium and its driver are not installed. On Debian:"
			+ " apt-get update && apt-get install -y chromium chromium-driver";

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Process driver;

	private final Path profile;

	private final String session;

	private Browser(Process driver, Path profile, String url) {
		this.driver = driver;
		this.profile = profile;
		List<String> arguments = Stream
			.of("headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
					"disable-background-networking", "disable-component-update", "disable-sync",
					"disable-dev-shm-usage", "window-size=1400,1000", "user-data-dir=" + profile)
			.map((argument) -> "--" + argument)
			.toList();
		JsonNode created = send("POST", url + "/session", Map.of("capabilities", Map.of("alwaysMatch", Map
			.of("goog:chromeOptions", Map.of("args", arguments), "goog:loggingPrefs", Map.of("browser", "ALL")))));
		this.session = url + "/session/" + created.get("sessionId").asString();
	}

	/**
	 * Whether this machine has one.
	 */
	static boolean isInstalled() {
		return driverFile() != null
				&& BROWSERS.stream().anyMatch((browser) -> onThePath(browser).findFirst().isPresent());
	}

	static Browser start() {
		try {
			Path profile = Files.createTempDirectory("chromium");
			Process driver = new ProcessBuilder(Objects.requireNonNull(driverFile(), HOW_TO_GET_IT), "--port=0")
				.redirectErrorStream(true)
				.start();
			try {
				return new Browser(driver, profile, "http://localhost:" + port(driver));
			}
			catch (RuntimeException ex) {
				driver.destroy();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable String driverFile() {
		return onThePath("chromedriver").findFirst().orElse(null);
	}

	private static Stream<String> onThePath(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.map(Path::toString);
	}

	private static String port(Process driver) throws IOException {
		BufferedReader output = new BufferedReader(
				new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
		String line;
		while ((line = output.readLine()) != null) {
			Matcher started = STARTED.matcher(line);
			if (started.find()) {
				return started.group(1);
			}
		}
		throw new IOException("chromedriver did not start");
	}

	/**
	 * Opens a page and forgets what the last one logged.
	 */
	void open(String url) {
		post("/url", Map.of("url", "about:blank"));
		log();
		post("/url", Map.of("url", url));
	}

	/**
	 * What a function body of the page's own language returns.
	 */
	JsonNode run(String script, Object... arguments) {
		return post("/execute/sync", Map.of("script", script, "args", List.of(arguments)));
	}

	/**
	 * What the promise, that a function body returns, is kept with.
	 */
	JsonNode await(String script) {
		return run("return (async () => { " + script + " })();");
	}

	/**
	 * Presses keys one after the other: characters, or names such as those below.
	 */
	void press(String keys) {
		List<Map<String, String>> actions = keys.codePoints()
			.mapToObj(Character::toString)
			.flatMap((key) -> Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key)))
			.toList();
		post("/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
	}

	void click(String selector) {
		JsonNode element = post("/element", Map.of("using", "css selector", "value", selector));
		post("/element/" + element.values().iterator().next().asString() + "/click", Map.of());
	}

	/**
	 * Calls a method of the developer tools' protocol.
	 */
	JsonNode tools(String method, Map<String, ?> parameters) {
		return post("/goog/cdp/execute", Map.of("cmd", method, "params", parameters));
	}

	/**
	 * What the page and the browser wrote to the console, violations of the policy
	 * included.
	 */
	List<String> log() {
		return post("/se/log", Map.of("type", "browser")).valueStream()
			.map((entry) -> entry.get("level").asString() + " " + entry.get("message").asString())
			.toList();
	}

	private JsonNode post(String path, Map<String, ?> body) {
		return send("POST", this.session + path, body);
	}

	private JsonNode send(String method, String url, @Nullable Object body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.timeout(Duration.ofSeconds(60))
			.header("Content-Type", "application/json")
			.method(method,
					(body != null) ? BodyPublishers.ofString(JSON.writeValueAsString(body)) : BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
			JsonNode value = JSON.readTree(response.body()).get("value");
			if (response.statusCode() != 200) {
				throw new IllegalStateException(value.get("error").asString() + ": " + value.get("message").asString());
			}
			return value;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			send("DELETE", this.session, null);
			this.driver.destroy();
			this.driver.waitFor();
			FileSystemUtils.deleteRecursively(this.profile);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
