package io.github.apierrors.data;

import java.util.HashMap;
import java.util.Map;

import io.github.apierrors.handling.ConstraintFields;
import io.github.apierrors.support.MvcService;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A service on top of a database in which everything that can go wrong does, on request.
 */
@MvcService
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, HibernateJpaAutoConfiguration.class, TransactionAutoConfiguration.class,
		DataJpaRepositoriesAutoConfiguration.class, ApiErrorDataAutoConfiguration.class })
@EntityScan(basePackageClasses = Customer.class)
@EnableJpaRepositories(basePackageClasses = Customer.class, considerNestedRepositories = true)
@Import({ JdbcFaults.class, JpaFaults.class, LockFaults.class })
@RestController
class DatabaseService {

	private final Map<String, Fault> faults;

	private final JpaFaults jpa;

	DatabaseService(JdbcFaults jdbc, JpaFaults jpa, LockFaults locks) {
		this.faults = new HashMap<>(jdbc.faults());
		this.faults.putAll(jpa.faults());
		this.faults.putAll(locks.faults());
		this.jpa = jpa;
	}

	@GetMapping("/faults/{name}")
	void fail(@PathVariable String name) throws Exception {
		this.faults.getOrDefault(name, () -> {
			throw new AssertionError("No fault named " + name);
		}).run();
	}

	@GetMapping("/customers")
	long customers(@RequestParam String sort) {
		return this.jpa.sorted(sort);
	}

	@Bean
	static ConstraintFields constraintFields() {
		return new ConstraintFields(Map.of("uk_mrk7391_email", "email"));
	}

	/**
	 * Something that goes wrong.
	 */
	interface Fault {

		void run() throws Exception;

	}

}
