package consumer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ApiException;
import io.github.apierrors.RateLimitExceededException;
import io.github.apierrors.ResourceNotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Fails in the ways in which handlers fail, with annotations that Spring MVC and WebFlux
 * share.
 */
@RestController
@RequestMapping("/things")
public class ThingController {

	@GetMapping
	String list(@RequestParam @Max(100) int limit) {
		return "limit " + limit;
	}

	@GetMapping("/{id}")
	String find(@PathVariable int id) {
		throw new ResourceNotFoundException("thing", id);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	Thing create(@Valid @RequestBody Thing thing) {
		return thing;
	}

	@GetMapping("/header")
	String header(@RequestHeader("X-Tenant") String tenant) {
		return tenant;
	}

	@GetMapping("/codes/{code}")
	void code(@PathVariable String code) {
		for (ApiErrorCode candidate : ApiErrorCode.values()) {
			if (candidate.code().equals(code)) {
				throw ApiException.of(candidate).build();
			}
		}
	}

	@GetMapping("/limited")
	void limited() {
		throw new RateLimitExceededException(Duration.ofSeconds(7));
	}

	@GetMapping("/bug")
	void bug() {
		throw new IllegalStateException("secret");
	}

	@GetMapping("/error")
	void error() {
		throw new AssertionError("secret");
	}

	@GetMapping("/gone")
	void gone() {
		throw new ResponseStatusException(HttpStatus.GONE, "It was moved.");
	}

	@GetMapping("/future")
	CompletableFuture<String> future() {
		return CompletableFuture.failedFuture(new IllegalStateException("secret"));
	}

}
