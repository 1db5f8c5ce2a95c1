package io.github.apierrors.data;

import java.io.IOException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
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
		classes = { DatabaseService.class, MariaDbTests.Configuration.class },
		properties = { "spring.datasource.hikari.connection-timeout=500", "spring.jpa.open-in-view=false" })
@DirtiesContext
class MariaDbTests implements DatabaseCases {

	private static @Nullable MariaDbServer server;

	@LocalServerPort
	int port;

	@BeforeAll
	static void startServer() throws IOException {
		server = MariaDbServer.start();
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", () -> server().url());
	}

	@AfterAll
	static void closeServer() throws IOException {
		if (server != null) {
			server.close();
		}
	}

	private static MariaDbServer server() {
		return Objects.requireNonNull(server);
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public void stopServer() throws IOException {
		server().stop();
	}

	static class Configuration {

		@Bean
		Dialect dialect() {
			return new Dialect("set innodb_lock_wait_timeout = 1", "set max_statement_time = 0.05", "select sleep(10)",
					Isolation.REPEATABLE_READ);
		}

	}

}
