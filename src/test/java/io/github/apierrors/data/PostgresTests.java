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
		classes = { DatabaseService.class, PostgresTests.Configuration.class },
		properties = { "spring.datasource.hikari.connection-timeout=500", "spring.jpa.open-in-view=false" })
@DirtiesContext
class PostgresTests implements DatabaseCases {

	private static @Nullable PostgresServer server;

	@LocalServerPort
	int port;

	@BeforeAll
	static void startServer() throws IOException {
		server = PostgresServer.start();
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

	private static PostgresServer server() {
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
			return new Dialect("set local lock_timeout = '200ms'", "set statement_timeout = '50ms'",
					"select pg_sleep(10)", Isolation.REPEATABLE_READ);
		}

	}

}
