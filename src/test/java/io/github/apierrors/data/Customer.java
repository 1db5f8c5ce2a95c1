package io.github.apierrors.data;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;

/**
 * A row of the table in which the constraints stand.
 */
@Entity
@Table(name = "customer_mrk7391")
class Customer {

	@Id
	private long id;

	@NotBlank
	private String email;

	private int age;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init")
	protected Customer() {
	}

	Customer(long id, String email) {
		this.id = id;
		this.email = email;
	}

	long id() {
		return this.id;
	}

	long version() {
		return this.version;
	}

	int age() {
		return this.age;
	}

	String email() {
		return this.email;
	}

	void setAge(int age) {
		this.age = age;
	}

}
