package io.github.apierrors.data;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of its own for one test class, on the loopback interface, from binaries
 * that come as an artifact.
 */
final class PostgresServer implements AutoCloseable {

	private static final String BINARIES = "/postgres-linux-x86_64.txz";

	private final ServerHome home;

	private final int port;

	private final Process server;

	private PostgresServer(ServerHome home, int port, Process server) {
		this.home = home;
		this.port = port;
		this.server = server;
	}

	/**
	 * Starts a server. A machine that cannot run one skips the tests, unless it is the
	 * one that all changes are checked on.
	 */
	static PostgresServer start() throws IOException {
		Assumptions.assumeTrue(
				"true".equals(System.getenv("CI")) || (ServerHome.isLinux() && ServerHome.has("tar", "xz")),
				"PostgreSQL runs on Linux x86_64 with tar and xz; as root it needs setpriv, too");
		ServerHome home = ServerHome.create("postgres");
		unpack(home);
		home.release();
		String path = home.path().toString();
		home.runUnprivileged(path + "/bin/initdb", "-D", path + "/data", "-U", "mrk7391", "--auth=trust", "-E", "UTF8",
				"--no-sync", "--no-locale");
		int port = ServerHome.freePort();
		Process server = home.start(path + "/bin/postgres", "-D", path + "/data", "-p", Integer.toString(port), "-h",
				"127.0.0.1", "-k", "", "-c", "fsync=off", "-c", "deadlock_timeout=50ms");
		PostgresServer started = new PostgresServer(home, port, server);
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
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=mrk7391";
	}

	/**
	 * Ends the server without waiting for its clients.
	 */
	void stop() throws IOException {
		if (this.server.isAlive()) {
			String path = this.home.path().toString();
			this.home.runUnprivileged(path + "/bin/pg_ctl", "stop", "-m", "fast", "-D", path + "/data");
			ServerHome.await(this.server);
		}
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

	private static void unpack(ServerHome home) throws IOException {
		Process tar = new ProcessBuilder("tar", "-xJf", "-", "-C", home.path().toString()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (InputStream binaries = PostgresServer.class.getResourceAsStream(BINARIES);
				var in = tar.getOutputStream()) {
			if (binaries == null) {
				throw new IOException("No binaries of PostgreSQL on the class path");
			}
			binaries.transferTo(in);
		}
		ServerHome.await(tar);
	}

}
