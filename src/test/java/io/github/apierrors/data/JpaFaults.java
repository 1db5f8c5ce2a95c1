package io.github.apierrors.data;

import java.util.Map;

import io.github.apierrors.data.DatabaseService.Fault;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an entity runs into.
 */
class JpaFaults {

	private final Customers customers;

	private final EntityManager entities;

	private final EntityManagerFactory factory;

	private final TransactionTemplate transaction;

	JpaFaults(Customers customers, EntityManager entities, EntityManagerFactory factory,
			PlatformTransactionManager transactions) {
		this.customers = customers;
		this.entities = entities;
		this.factory = factory;
		this.transaction = new TransactionTemplate(transactions);
	}

	Map<String, Fault> faults() {
		return Map.of("jpa-unique", () -> this.customers.saveAndFlush(new Customer(20, "mrk7391.a@example.org")),
				"jpa-unique-at-commit",
				() -> inTransaction(() -> this.entities.persist(new Customer(21, "mrk7391.a@example.org"))),
				"jpa-unique-without-spring", this::uniqueWithoutSpring, "jpa-stale", this::updateStale, "jpa-missing",
				() -> inTransaction(() -> this.entities.getReference(Customer.class, 999L).email()), "jpa-no-result",
				() -> this.entities.createQuery("from Customer where id = 999", Customer.class).getSingleResult(),
				"jpa-invalid-at-commit", () -> inTransaction(() -> this.entities.persist(new Customer(22, ""))));
	}

	long sorted(String property) {
		return this.customers.findAll(Sort.by(property)).size();
	}

	private void updateStale() {
		Customer stale = this.customers.findById(2L).orElseThrow();
		Customer current = this.customers.findById(2L).orElseThrow();
		current.setAge(current.age() + 1);
		this.customers.saveAndFlush(current);
		stale.setAge(50);
		this.customers.saveAndFlush(stale);
	}

	private void uniqueWithoutSpring() {
		EntityManager manager = this.factory.createEntityManager();
		try {
			manager.getTransaction().begin();
			manager.persist(new Customer(23, "mrk7391.a@example.org"));
			manager.getTransaction().commit();
		}
		finally {
			manager.close();
		}
	}

	private void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	/**
	 * The repository.
	 */
	interface Customers extends JpaRepository<Customer, Long> {

	}

}
