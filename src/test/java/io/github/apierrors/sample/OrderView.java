package io.github.apierrors.sample;

/**
 * An order as clients see it.
 *
 * @param reference what the client calls the order
 * @param item what is ordered
 * @param quantity how many of it
 * @param status where the order stands
 */
record OrderView(String reference, String item, int quantity, Order.Status status) {

	static OrderView of(Order order) {
		return new OrderView(order.reference(), order.item(), order.quantity(), order.status());
	}

}
