package io.github.apierrors.data;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A folder of its own for the server of one test class, and the processes in it.
 *
 * @param path the folder
 */
record ServerHome(Path path) {

	/** Databases do not run as root, but root may run them as nobody. */
	static final List<String> AS_NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

	static ServerHome create(String name) throws IOException {
		return new ServerHome(Files.createTempDirectory(name));
	}

	static boolean isLinux() {
		return "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"));
	}

	static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	/**
	 * Whether commands are there, and the one that lets root run a database.
	 */
	static boolean has(String... commands) {
		return Stream.concat(Stream.of(commands), isRoot() ? Stream.of("setpriv") : Stream.empty())
			.allMatch((command) -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
				.anyMatch((folder) -> Files.isExecutable(Path.of(folder, command))));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Hands the folder over to those who run the server.
	 */
	void release() throws IOException {
		if (isRoot()) {
			run("chown", "-R", "65534:65534", this.path.toString());
		}
	}

	/**
	 * Runs a command to its end.
	 */
	void run(String... command) throws IOException {
		Process process = process(List.of(command)).start();
		await(process);
		if (process.exitValue() != 0) {
			throw new IOException(List.of(command) + " failed: " + Files.readString(log()));
		}
	}

	/**
	 * Runs a command to its end as somebody who is not root.
	 */
	void runUnprivileged(String... command) throws IOException {
		run(unprivileged(command).toArray(String[]::new));
	}

	/**
	 * Starts a server as somebody who is not root.
	 */
	Process start(String... command) throws IOException {
		return process(unprivileged(command)).start();
	}

	void delete() throws IOException {
		FileSystemUtils.deleteRecursively(this.path);
	}

	static void await(Process process) throws IOException {
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IOException("Does not end: " + process.info());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private ProcessBuilder process(List<String> command) {
		return new ProcessBuilder(command).directory(this.path.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
	}

	private Path log() {
		return this.path.resolve("log");
	}

	private static List<String> unprivileged(String... command) {
		return Stream.concat(isRoot() ? AS_NOBODY.stream() : Stream.empty(), Stream.of(command)).toList();
	}

}
