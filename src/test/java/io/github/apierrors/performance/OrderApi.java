package io.github.apierrors.performance;

import java.io.IOException;
import java.util.List;

import io.github.apierrors.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API that is measured.
 */
@RestController
@SuppressWarnings("DoNotCallSuggester") // failing is what some are there for
final class OrderApi {

	private static final int DEPTH = 40;

	private static final long UNKNOWN = 404;

	@GetMapping("/orders/{id}")
	Order find(@PathVariable long id) {
		if (id == UNKNOWN) {
			throw new OrderNotFoundException(id);
		}
		return new Order(id, "alice", List.of(new Line("sku-1", 2)));
	}

	@GetMapping("/orders/deep/{id}")
	Order findFarDown(@PathVariable long id) {
		return findBelow(id, DEPTH);
	}

	private Order findBelow(long id, int frames) {
		return (frames == 0) ? find(id) : findBelow(id, frames - 1);
	}

	@GetMapping("/orders/typed/{id}")
	Order findTyped(@PathVariable long id) {
		throw new ResourceNotFoundException("order", Long.toString(id));
	}

	@GetMapping("/orders/broken")
	Order broken() {
		throw new IllegalStateException("The invariant of order 1 does not hold");
	}

	@GetMapping("/orders/gone")
	void gone(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_GONE);
	}

	@GetMapping("/orders")
	List<Order> list(@RequestParam int limit) {
		return List.of();
	}

	@PostMapping("/orders")
	NewOrder create(@RequestBody @Valid NewOrder order) {
		return order;
	}

	@GetMapping("/secured")
	String secured() {
		return "secured";
	}

	record Order(long id, String customer, List<Line> lines) {
	}

	record NewOrder(@NotNull String customer, @Valid List<Line> lines) {
	}

	record Line(@NotBlank String sku, @Min(1) int quantity) {
	}

}
