package io.github.apierrors.webflux;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.InvalidApiKeyException;
import io.github.apierrors.MissingApiKeyException;
import io.github.apierrors.RateLimit;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceNotFoundException;
import io.github.apierrors.RespondsWith;
import io.github.apierrors.ServiceUnavailableException;
import io.github.apierrors.ValidationErrorException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A controller that runs on both web stacks.
 */
@RestController
class Endpoints {

	private static final Map<String, Exception> FAILURES = Map.ofEntries(
			Map.entry("not-found", new ResourceNotFoundException("order", "ord_1")),
			Map.entry("missing-key", new MissingApiKeyException()), Map.entry("bad-key", new InvalidApiKeyException()),
			Map.entry("scope", new InsufficientScopeException("orders:write")),
			Map.entry("details", new ValidationErrorException("items[0].quantity", "must be at most 10")),
			Map.entry("limit", new RateLimitExceededException(new RateLimit(100, 0, Instant.ofEpochSecond(1)))),
			Map.entry("down", new ServiceUnavailableException(Duration.ofSeconds(30))),
			Map.entry("status", new ResponseStatusException(HttpStatus.GONE, "The order was deleted.")),
			Map.entry("status-500", new ResponseStatusException(HttpStatus.BAD_GATEWAY, "secret")),
			Map.entry("problem", new ErrorResponseException(HttpStatus.LOCKED, ProblemDetail.forStatus(423), null)),
			Map.entry("wrapped", new CompletionException(new ApiException(ApiErrorCode.RESOURCE_CONFLICT, "Shipped."))),
			Map.entry("declared", new Declared()), Map.entry("declared-400", new DeclaredUnreadable()),
			Map.entry("annotated", new Annotated()), Map.entry("timeout", new TimeoutException("secret")),
			Map.entry("argument", new IllegalArgumentException("secret")),
			Map.entry("fault", new IllegalStateException("secret")));

	@GetMapping("/fail/{failure}")
	String fail(@PathVariable String failure) throws Exception {
		throw FAILURES.get(failure);
	}

	@GetMapping("/later/{failure}")
	CompletableFuture<String> failLater(@PathVariable String failure) {
		return CompletableFuture.failedFuture(FAILURES.get(failure));
	}

	@GetMapping("/query")
	String query(@RequestParam @Min(1) int limit) {
		return "ok";
	}

	@GetMapping("/stars")
	String stars(@RequestParam List<@Max(9) Integer> stars) {
		return "ok";
	}

	@GetMapping("/date")
	String date(@RequestParam LocalDate day) {
		return "ok";
	}

	@GetMapping("/enum")
	String color(@RequestParam Color color) {
		return "ok";
	}

	@GetMapping("/path/{id}")
	String path(@PathVariable UUID id) {
		return "ok";
	}

	@GetMapping("/header")
	String header(@RequestHeader("X-Tenant") int tenant) {
		return "ok";
	}

	@GetMapping("/cookie")
	String cookie(@CookieValue String basket) {
		return "ok";
	}

	@GetMapping("/credential")
	String credential(@RequestHeader("Authorization") String authorization) {
		return "ok";
	}

	@GetMapping(path = "/condition", params = "mode=full")
	String condition() {
		return "ok";
	}

	@GetMapping("/no-such-variable")
	String noSuchVariable(@PathVariable String id) {
		return "ok";
	}

	@GetMapping("/search")
	String search(@Valid @ModelAttribute Search search) {
		return "ok";
	}

	@PostMapping(path = "/form", consumes = "application/x-www-form-urlencoded")
	String form(@Valid @ModelAttribute Search search) {
		return "ok";
	}

	@PostMapping(path = "/orders", consumes = "application/json")
	Order create(@RequestBody @Valid Order order) {
		return order;
	}

	@PostMapping(path = "/batches", consumes = "application/json")
	String createAll(@RequestBody List<@Valid Order> orders, @RequestParam @Min(1) int limit) {
		return "ok";
	}

	@PatchMapping(path = "/orders", consumes = "application/merge-patch+json")
	String patch(@RequestBody String order) {
		return "ok";
	}

	@GetMapping(path = "/json", produces = "application/json")
	String json() {
		return "{}";
	}

	@PostMapping("/parts")
	String part(@RequestPart Order order) {
		return "ok";
	}

	@GetMapping("/empty/{status}")
	ResponseEntity<Void> empty(@PathVariable int status) {
		return ResponseEntity.status(status).build();
	}

	@GetMapping("/own")
	String own() {
		throw new OwnFailure();
	}

	@ExceptionHandler
	ResponseEntity<String> answer(OwnFailure failure) {
		return ResponseEntity.status(418).body("short and stout");
	}

	enum Color {

		RED, GREEN

	}

	record Order(@NotBlank String name, @NotNull @Max(10) Integer quantity, @Nullable Color color,
			@Nullable List<@Valid Item> items) {
	}

	record Item(@Min(1) int count) {
	}

	record Search(@NotBlank String text, @Min(1) int page) {
	}

	@ResponseStatus(code = HttpStatus.PAYMENT_REQUIRED, reason = "Please pay.")
	static final class Declared extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(HttpStatus.BAD_REQUEST)
	static final class DeclaredUnreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	@RespondsWith(ApiErrorCode.RESOURCE_ALREADY_EXISTS)
	static final class Annotated extends Exception {

		private static final long serialVersionUID = 1L;

	}

	static final class OwnFailure extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
