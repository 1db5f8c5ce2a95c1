package io.github.apierrors.data;

import java.sql.SQLException;

import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Isolation;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		classes = { DatabaseService.class, H2Tests.Configuration.class },
		properties = { "spring.datasource.hikari.connection-timeout=500", "spring.jpa.open-in-view=false" })
@DirtiesContext
class H2Tests implements DatabaseCases {

	private static final String SLOW = "select count(*) from system_range(1, 100000) a, system_range(1, 100000) b "
			+ "where a.x + b.x < 0";

	private static Server server;

	@LocalServerPort
	int port;

	@BeforeAll
	static void startServer() throws SQLException {
		server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url",
				() -> "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:mrk7391;DB_CLOSE_DELAY=-1;USER=sa");
	}

	@AfterAll
	static void closeServer() {
		server.stop();
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public void stopServer() {
		server.stop();
	}

	static class Configuration {

		@Bean
		Dialect dialect() {
			return new Dialect("set lock_timeout 200", "set query_timeout 50", SLOW, Isolation.REPEATABLE_READ);
		}

	}

}
