package io.github.apierrors.data;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.github.apierrors.data.DatabaseService.Fault;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What two transactions do to each other.
 */
class LockFaults {

	private static final String UPDATE = "update customer_mrk7391 set age = age + 1 where id = ?";

	private final JdbcTemplate jdbc;

	private final PlatformTransactionManager transactions;

	private final Dialect dialect;

	LockFaults(JdbcTemplate jdbc, PlatformTransactionManager transactions, Dialect dialect) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.dialect = dialect;
	}

	Map<String, Fault> faults() {
		return Map.of("lock-timeout", this::lockTimeout, "deadlock", this::deadlock, "serialization",
				this::serialization);
	}

	private void lockTimeout() {
		transaction().executeWithoutResult((outer) -> {
			this.jdbc.update(UPDATE, 1);
			CompletableFuture.runAsync(() -> transaction().executeWithoutResult((inner) -> {
				this.jdbc.execute(this.dialect.lockTimeout());
				this.jdbc.queryForList("select * from customer_mrk7391 where id = 1 for update");
			})).join();
		});
	}

	private void deadlock() {
		CyclicBarrier bothHoldOne = new CyclicBarrier(2);
		CompletableFuture<Void> other = CompletableFuture.runAsync(() -> lockBoth(1, 2, bothHoldOne));
		try {
			lockBoth(2, 1, bothHoldOne);
		}
		finally {
			other.exceptionally((ex) -> null).join();
		}
		other.join();
	}

	private void lockBoth(long first, long second, CyclicBarrier bothHoldOne) {
		transaction().executeWithoutResult((status) -> {
			this.jdbc.execute(this.dialect.lockTimeout());
			this.jdbc.update(UPDATE, first);
			try {
				bothHoldOne.await(10, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				throw new CompletionException(ex);
			}
			this.jdbc.update(UPDATE, second);
		});
	}

	private void serialization() {
		TransactionTemplate snapshot = transaction();
		snapshot.setIsolationLevel(this.dialect.snapshot().value());
		snapshot.executeWithoutResult((outer) -> {
			this.jdbc.queryForList("select * from customer_mrk7391");
			CompletableFuture.runAsync(() -> this.jdbc.update(UPDATE, 1)).join();
			this.jdbc.update(UPDATE, 1);
		});
	}

	private TransactionTemplate transaction() {
		return new TransactionTemplate(this.transactions);
	}

}
