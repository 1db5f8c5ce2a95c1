package io.github.apierrors.test.twin;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handler methods that take all sorts of input.
 */
@RestController
class ReactiveOrders {

	private final Calls calls;

	ReactiveOrders(Calls calls) {
		this.calls = calls;
	}

	@GetMapping("/orders")
	Flux<String> list(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
		return Flux.just(this.calls.note("list"));
	}

	@PostMapping(path = "/orders", consumes = "application/json")
	Mono<String> create(@Valid @RequestBody NewOrder order) {
		return Mono.just(this.calls.note("create"));
	}

	@PutMapping("/orders/{id}")
	Mono<String> replace(@PathVariable int id, @Valid @RequestBody Mono<NewOrder> order) {
		this.calls.note("replace");
		return order.map(NewOrder::reference);
	}

	@GetMapping("/search")
	String search(@RequestParam("q") String query, @RequestParam(required = false) @Nullable LocalDate on,
			@RequestHeader("X-Tenant") String tenant, @CookieValue String session) {
		return this.calls.note("search");
	}

	@GetMapping("/page")
	String page(@ModelAttribute Page page) {
		return this.calls.note("page");
	}

	@GetMapping("/stars")
	String stars(@RequestParam List<@Min(1) Integer> stars) {
		return this.calls.note("stars");
	}

	@PostMapping("/upload")
	Mono<String> upload(@RequestPart FilePart file) {
		return Mono.just(this.calls.note("upload"));
	}

	@PostMapping("/text")
	String text(@RequestBody String text) {
		return this.calls.note("text");
	}

	@PostMapping("/entity")
	String entity(HttpEntity<NewOrder> order) {
		return this.calls.note("entity");
	}

	@RequestMapping("/any")
	String any() {
		return this.calls.note("any");
	}

	record Page(int size, @Nullable String sort) {

	}

}
