package io.github.apierrors.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.apierrors.ApiException;

import org.springframework.stereotype.Component;

/**
 * What is in stock. Items that are not listed never run out.
 */
@Component
class Warehouse {

	private static final int MAX_KILOGRAMS = 30;

	private final Map<String, Integer> stock = new ConcurrentHashMap<>(Map.of("teapot", 3));

	/**
	 * Takes items from the stock.
	 * @param item what to take
	 * @param quantity how many of it
	 */
	void take(String item, int quantity) {
		if ("saucer".equals(item)) {
			throw new StockTakingException();
		}
		this.stock.computeIfPresent(item, (name, left) -> {
			if (left < quantity) {
				throw new ApiException(OrderErrorCode.SOLD_OUT, "Only " + left + " of '" + name + "' are left.");
			}
			return left - quantity;
		});
	}

	/**
	 * Packs an order; every item weighs half a kilogram.
	 * @param order the order to pack
	 */
	void pack(Order order) {
		int kilograms = (order.quantity() + 1) / 2;
		if (kilograms > MAX_KILOGRAMS) {
			throw new ParcelTooHeavyException(kilograms);
		}
	}

}
