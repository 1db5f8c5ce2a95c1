package io.github.apierrors.sample;

import io.github.apierrors.ResourceConflictException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An order. The rules of its life are here, and so are the exceptions that say why a step
 * is not possible.
 */
@Entity
@Table(name = "orders")
class Order {

	@Id
	private String reference;

	private String item;

	private int quantity;

	@Enumerated(EnumType.STRING)
	private Status status = Status.OPEN;

	@SuppressWarnings("NullAway.Init")
	protected Order() {
	}

	Order(String reference, String item, int quantity) {
		this.reference = reference;
		this.item = item;
		this.quantity = quantity;
	}

	void ship() {
		if (this.status != Status.OPEN) {
			throw new ResourceConflictException("Only an open order can be shipped.");
		}
		this.status = Status.SHIPPED;
	}

	void cancel() {
		if (this.status == Status.SHIPPED) {
			throw new OrderShippedException(this.reference);
		}
		this.status = Status.CANCELLED;
	}

	String reference() {
		return this.reference;
	}

	String item() {
		return this.item;
	}

	int quantity() {
		return this.quantity;
	}

	Status status() {
		return this.status;
	}

	/**
	 * Where an order stands.
	 */
	enum Status {

		OPEN, SHIPPED, CANCELLED

	}

}
