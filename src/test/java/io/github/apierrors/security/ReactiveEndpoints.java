package io.github.apierrors.security;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.apierrors.ApiKeyExpiredException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.IpNotAllowedException;
import reactor.core.publisher.Mono;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * The same to protect as {@link SecuredEndpoints}, for WebFlux.
 */
@RestController
@EnableReactiveMethodSecurity
class ReactiveEndpoints {

	private final AtomicInteger calls = new AtomicInteger();

	/**
	 * The users of a {@link KeyStore}.
	 */
	static ReactiveUserDetailsService keyStore() {
		KeyStore store = new KeyStore();
		return (name) -> name.equals("down")
				? Mono.error(new AuthenticationServiceException("no connection to keys.internal:5432"))
				: Mono.fromCallable(() -> store.loadUserByUsername(name));
	}

	int calls() {
		return this.calls.get();
	}

	@GetMapping({ "/orders", "/{chain}/orders", "/{chain}/admin/by-url" })
	Mono<String> orders() {
		return Mono.fromSupplier(this::call);
	}

	@PostMapping("/orders")
	Mono<String> create() {
		return Mono.fromSupplier(this::call);
	}

	@PreAuthorize("hasRole('ADMIN')")
	@GetMapping({ "/by-method", "/{chain}/open/by-method" })
	Mono<String> byMethod() {
		return Mono.fromSupplier(this::call);
	}

	@GetMapping("/{chain}/open/typed-expired")
	Mono<String> typedExpired() {
		return Mono.error(new ApiKeyExpiredException());
	}

	@GetMapping("/{chain}/open/typed-forbidden")
	Mono<String> typedForbidden() {
		return Mono.error(new InsufficientScopeException("orders:read"));
	}

	@GetMapping("/{chain}/open/typed-denial")
	Mono<String> typedDenial() {
		return Mono.error(new AccessDeniedException("10.0.0.7", new IpNotAllowedException()));
	}

	@GetMapping("/header")
	Mono<String> header(ServerWebExchange exchange) {
		return Mono.just(String.valueOf(exchange.getRequest().getHeaders().getFirst("X-Probe")));
	}

	private String call() {
		this.calls.incrementAndGet();
		return "[]";
	}

}
