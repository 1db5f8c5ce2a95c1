package io.github.apierrors.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import io.github.apierrors.data.DatabaseService.Fault;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a statement runs into. Makes the tables too.
 */
class JdbcFaults implements InitializingBean {

	private static final String INSERT = "insert into customer_mrk7391 (id, email, age, version) values (?, ?, ?, 0)";

	private final JdbcTemplate jdbc;

	private final HikariDataSource pool;

	private final PlatformTransactionManager transactions;

	private final Dialect dialect;

	JdbcFaults(JdbcTemplate jdbc, HikariDataSource pool, PlatformTransactionManager transactions, Dialect dialect) {
		this.jdbc = jdbc;
		this.pool = pool;
		this.transactions = transactions;
		this.dialect = dialect;
	}

	@Override
	public void afterPropertiesSet() {
		this.jdbc.execute("""
				create table customer_mrk7391 (
				  id bigint not null primary key, email varchar(40) not null, age int not null, version bigint not null,
				  constraint uk_mrk7391_email unique (email), constraint ck_mrk7391_age check (age >= 0))""");
		this.jdbc.execute(
				"""
						create table purchase_mrk7391 (id bigint not null primary key, customer_mrk7391_id bigint not null,
						  constraint fk_mrk7391_customer foreign key (customer_mrk7391_id) references customer_mrk7391 (id))""");
		insert(1, "mrk7391.a@example.org", 1);
		insert(2, "mrk7391.b@example.org", 1);
		purchase(1, 1);
	}

	Map<String, Fault> faults() {
		return Map.ofEntries(Map.entry("read", () -> this.jdbc.queryForList("select * from customer_mrk7391")),
				Map.entry("unique", () -> insert(10, "mrk7391.a@example.org", 1)),
				Map.entry("primary-key", () -> insert(1, "mrk7391.c@example.org", 1)),
				Map.entry("unique-in-a-batch",
						() -> this.jdbc.batchUpdate(INSERT,
								List.of(new Object[] { 11, "mrk7391.d@example.org", 1 },
										new Object[] { 12, "mrk7391.a@example.org", 1 }))),
				Map.entry("missing-parent", () -> purchase(2, 999)),
				Map.entry("parent-in-use", () -> this.jdbc.update("delete from customer_mrk7391 where id = 1")),
				Map.entry("not-null", () -> this.jdbc.update(INSERT, 13, null, 1)),
				Map.entry("check", () -> insert(14, "mrk7391.e@example.org", -1)),
				Map.entry("length", () -> insert(15, "mrk7391".repeat(10), 1)),
				Map.entry("syntax", () -> this.jdbc.execute("selekt mrk7391")),
				Map.entry("no-table", () -> this.jdbc.queryForList("select * from nothing_mrk7391")),
				Map.entry("no-row",
						() -> this.jdbc.queryForObject("select age from customer_mrk7391 where id = 999", Long.class)),
				Map.entry("too-many-rows",
						() -> this.jdbc.queryForObject("select age from customer_mrk7391", Long.class)),
				Map.entry("statement-timeout", this::statementTimeout),
				Map.entry("transaction-timeout", this::transactionTimeout), Map.entry("no-pool", this::exhaustPool),
				Map.entry("raw", this::rawUnique));
	}

	private void insert(long id, String email, int age) {
		this.jdbc.update(INSERT, id, email, age);
	}

	private void purchase(long id, long customer) {
		this.jdbc.update("insert into purchase_mrk7391 (id, customer_mrk7391_id) values (?, ?)", id, customer);
	}

	private void statementTimeout() throws Exception {
		// A connection of its own, which takes the timeout with it.
		try (Connection own = DriverManager.getConnection(this.pool.getJdbcUrl())) {
			JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(own, true));
			template.execute(this.dialect.statementTimeout());
			template.execute(this.dialect.slowQuery());
		}
	}

	private void transactionTimeout() {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.setTimeout(1);
		transaction.executeWithoutResult((status) -> this.jdbc.execute(this.dialect.slowQuery()));
	}

	private void exhaustPool() throws Exception {
		try (HikariDataSource small = new HikariDataSource()) {
			small.setJdbcUrl(this.pool.getJdbcUrl());
			small.setUsername(this.pool.getUsername());
			small.setPassword(this.pool.getPassword());
			small.setPoolName("mrk7391");
			small.setMaximumPoolSize(1);
			small.setConnectionTimeout(250);
			try (Connection only = small.getConnection()) {
				Objects.requireNonNull(only);
				new JdbcTemplate(small).execute("select 1");
			}
		}
	}

	private void rawUnique() throws Exception {
		try (Connection connection = this.pool.getConnection(); var statement = connection.createStatement()) {
			statement.execute("insert into customer_mrk7391 (id, email, age, version) values (1, 'mrk7391', 1, 0)");
		}
	}

}
