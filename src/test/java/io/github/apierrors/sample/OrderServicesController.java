package io.github.apierrors.sample;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can go wrong through no fault of the caller's: a busy one is limited, the carrier
 * is down, and there is a bug.
 */
@RestController
@RequestMapping("/orders/{reference}")
class OrderServicesController {

	private final ReminderLimit limit;

	private final ShippingQuotes quotes;

	OrderServicesController(ReminderLimit limit, ShippingQuotes quotes) {
		this.limit = limit;
		this.quotes = quotes;
	}

	@PostMapping("/reminders")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void remind(@PathVariable String reference) {
		this.limit.acquire(reference);
	}

	@GetMapping("/shipping-quote")
	ShippingQuotes.Quote quote(@PathVariable String reference) {
		return this.quotes.quote(reference);
	}

	/**
	 * A bug, left in on purpose: nobody wrote the lines of the invoice yet.
	 */
	@GetMapping("/invoice")
	String invoice(@PathVariable String reference) {
		List<String> lines = new ArrayList<>();
		return lines.get(0);
	}

}
