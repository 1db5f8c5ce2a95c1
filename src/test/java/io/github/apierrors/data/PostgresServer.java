package io.github.apierrors.data;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of its own for one test class, on the loopback interface, from binaries
 * that come as an artifact.
 */
final class PostgresServer implements AutoCloseable {

	private static final String BINARIES = "/postgres-linux-x86_64.txz";

	/** PostgreSQL does not run as root, but root may run it as nobody. */
	private static final List<String> AS_NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534",
			"--clear-groups");

	private final Path home;

	private final int port;

	private final Process server;

	private PostgresServer(Path home, int port, Process server) {
		this.home = home;
		this.port = port;
		this.server = server;
	}

	/**
	 * Starts a server. A machine that cannot run one skips the tests, unless it is the
	 * one that all changes are checked on.
	 */
	static PostgresServer start() throws IOException {
		Assumptions.assumeTrue("true".equals(System.getenv("CI")) || canRun(),
				"PostgreSQL runs on Linux x86_64 with tar and xz; as root it needs setpriv, too");
		Path home = Files.createTempDirectory("postgres");
		unpack(home);
		int port = freePort();
		if (isRoot()) {
			run(home, List.of("chown", "-R", "65534:65534", home.toString()));
		}
		run(home, unprivileged(home + "/bin/initdb", "-D", home + "/data", "-U", "mrk7391", "--auth=trust", "-E",
				"UTF8", "--no-sync", "--no-locale"));
		Process server = process(home, unprivileged(home + "/bin/postgres", "-D", home + "/data", "-p",
				Integer.toString(port), "-h", "127.0.0.1", "-k", "", "-c", "fsync=off", "-c", "deadlock_timeout=50ms"))
			.start();
		PostgresServer started = new PostgresServer(home, port, server);
		Awaitility.await().ignoreException(SQLException.class).until(started::answers);
		return started;
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=mrk7391";
	}

	private static boolean canRun() {
		boolean platform = "Linux".equals(System.getProperty("os.name"))
				&& "amd64".equals(System.getProperty("os.arch"));
		return platform && isThere("tar") && isThere("xz") && (!isRoot() || isThere("setpriv"));
	}

	private static boolean isThere(String command) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, command)));
	}

	private boolean answers() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url())) {
			return connection.isValid(1);
		}
	}

	/**
	 * Ends the server without waiting for its clients.
	 */
	void stop() throws IOException {
		if (this.server.isAlive()) {
			run(this.home, unprivileged(this.home + "/bin/pg_ctl", "stop", "-m", "fast", "-D", this.home + "/data"));
			await(this.server);
		}
	}

	@Override
	public void close() throws IOException {
		stop();
		FileSystemUtils.deleteRecursively(this.home);
	}

	private static void unpack(Path home) throws IOException {
		Process tar = new ProcessBuilder("tar", "-xJf", "-", "-C", home.toString()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (InputStream binaries = PostgresServer.class.getResourceAsStream(BINARIES);
				var in = tar.getOutputStream()) {
			if (binaries == null) {
				throw new IOException("No binaries of PostgreSQL on the class path");
			}
			binaries.transferTo(in);
		}
		await(tar);
	}

	private static void run(Path home, List<String> command) throws IOException {
		Process process = process(home, command).start();
		await(process);
		if (process.exitValue() != 0) {
			throw new IOException(command + " failed: " + Files.readString(log(home)));
		}
	}

	private static ProcessBuilder process(Path home, List<String> command) {
		return new ProcessBuilder(command).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
	}

	private static Path log(Path home) {
		return home.resolve("log");
	}

	private static List<String> unprivileged(String... command) {
		List<String> complete = new ArrayList<>(isRoot() ? AS_NOBODY : List.of());
		complete.addAll(List.of(command));
		return complete;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void await(Process process) {
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new UncheckedIOException(new IOException("Does not end: " + process.info()));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
