package io.github.apierrors.sample;

import java.util.List;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiErrors;
import io.github.apierrors.ResourceAlreadyExistsException;
import io.github.apierrors.ResourceNotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The life of an order.
 */
@ApiErrors(ApiErrorCode.IP_NOT_ALLOWED)
@RestController
@RequestMapping("/orders")
class OrderController {

	private final OrderRepository orders;

	private final Warehouse warehouse;

	OrderController(OrderRepository orders, Warehouse warehouse) {
		this.orders = orders;
		this.warehouse = warehouse;
	}

	@GetMapping
	List<OrderView> list(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
		return this.orders.findAll(PageRequest.of(0, limit, Sort.by("reference"))).map(OrderView::of).toList();
	}

	@ApiErrors(value = { ApiErrorCode.RESOURCE_ALREADY_EXISTS, ApiErrorCode.SERVICE_UNAVAILABLE }, codes = "sold_out")
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	OrderView create(@Valid @RequestBody NewOrder order) {
		if (this.orders.existsById(order.reference())) {
			throw new ResourceAlreadyExistsException("order", order.reference());
		}
		this.warehouse.take(order.item(), order.quantity());
		return save(new Order(order.reference(), order.item(), order.quantity()));
	}

	@GetMapping("/{reference}")
	OrderView get(@PathVariable String reference) throws ResourceNotFoundException {
		return OrderView.of(find(reference));
	}

	@ApiErrors({ ApiErrorCode.RESOURCE_NOT_FOUND, ApiErrorCode.RESOURCE_CONFLICT })
	@PostMapping("/{reference}/ship")
	OrderView ship(@PathVariable String reference) {
		Order order = find(reference);
		order.ship();
		this.warehouse.pack(order);
		return save(order);
	}

	@PostMapping("/{reference}/cancel")
	OrderView cancel(@PathVariable String reference) throws ResourceNotFoundException, OrderShippedException {
		Order order = find(reference);
		order.cancel();
		return save(order);
	}

	private Order find(String reference) {
		return this.orders.findById(reference).orElseThrow(() -> new ResourceNotFoundException("order", reference));
	}

	private OrderView save(Order order) {
		return OrderView.of(this.orders.save(order));
	}

}
