package io.github.apierrors.data;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.apierrors.ApiError;
import io.r2dbc.h2.H2ConnectionConfiguration;
import io.r2dbc.h2.H2ConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What R2DBC throws, on H2.
 */
class R2dbcH2Tests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private final ConnectionFactory factory = new H2ConnectionFactory(H2ConnectionConfiguration.builder()
		.inMemory("reactive")
		.option("DB_CLOSE_DELAY=-1")
		.option("LOCK_TIMEOUT=100")
		.build());

	private final DatabaseFailures failures = new DatabaseFailures(List.of(new JdbcReader(), new R2dbcReader()),
			new ConstraintNames(List.of()));

	@BeforeEach
	void createTables() {
		execute("create table parent (id int primary key, name varchar(5) not null unique check (name <> 'bad'))");
		execute("create table child (id int primary key, parent int not null references parent (id))");
		execute("insert into parent values (1, 'a')");
	}

	@AfterEach
	void dropTables() {
		execute("drop all objects");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "insert into parent values (2, 'a')        | resource_already_exists",
					"insert into child values (1, 99)          | resource_conflict",
					"insert into parent values (2, null)       | -", "insert into parent values (2, 'bad')      | -",
					"insert into parent values (2, 'too long') | -", "selekt                                    | -" })
	void readsTheStateOfTheDatabase(String sql, @Nullable String code) {
		ApiError error = this.failures.explain(fail(sql));
		assertThat((error != null) ? error.code().code() : null).isEqualTo(code);
	}

	@Test
	void lockTimeoutIsAConflict() {
		Connection holder = Objects.requireNonNull(Mono.from(this.factory.create()).block(LONG));
		try {
			Mono.from(holder.beginTransaction()).block(LONG);
			update(holder, "update parent set name = 'b' where id = 1");
			assertThat(codeOf(fail("update parent set name = 'c' where id = 1"))).isEqualTo("resource_conflict");
		}
		finally {
			Mono.from(holder.close()).block(LONG);
		}
	}

	@Test
	void aLostConnectionIsUnavailable() {
		assertThat(codeOf(new R2dbcNonTransientResourceException("Connection closed")))
			.isEqualTo("service_unavailable");
	}

	private String codeOf(R2dbcException failure) {
		return Objects.requireNonNull(this.failures.explain(failure)).code().code();
	}

	private R2dbcException fail(String sql) {
		return Objects.requireNonNull(catchThrowableOfType(R2dbcException.class, () -> execute(sql)));
	}

	private void execute(String sql) {
		Mono.usingWhen(this.factory.create(), (connection) -> Mono.fromRunnable(() -> update(connection, sql)),
				Connection::close)
			.block(LONG);
	}

	private static void update(Connection connection, String sql) {
		Flux.from(connection.createStatement(sql).execute())
			.flatMap((result) -> result.getRowsUpdated())
			.blockLast(LONG);
	}

}
