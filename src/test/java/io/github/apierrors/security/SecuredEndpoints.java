package io.github.apierrors.security;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.apierrors.ApiKeyExpiredException;
import io.github.apierrors.InsufficientScopeException;
import io.github.apierrors.IpNotAllowedException;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What there is to protect.
 */
@RestController
@EnableMethodSecurity
class SecuredEndpoints {

	private final AtomicInteger calls = new AtomicInteger();

	int calls() {
		return this.calls.get();
	}

	@GetMapping({ "/orders", "/{chain}/orders", "/{chain}/admin/by-url", "/{chain}/{zone}/orders" })
	String orders() {
		this.calls.incrementAndGet();
		return "[]";
	}

	@PostMapping("/orders")
	String create() {
		this.calls.incrementAndGet();
		return "{}";
	}

	@PreAuthorize("hasRole('ADMIN')")
	@GetMapping({ "/by-method", "/{chain}/open/by-method" })
	String byMethod() {
		this.calls.incrementAndGet();
		return "[]";
	}

	@GetMapping("/{chain}/open/typed-expired")
	String typedExpired() {
		throw new ApiKeyExpiredException();
	}

	@GetMapping("/{chain}/open/typed-denial")
	String typedDenial() {
		throw new AccessDeniedException("10.0.0.7", new IpNotAllowedException());
	}

	@GetMapping("/{chain}/open/typed-forbidden")
	String typedForbidden() {
		throw new InsufficientScopeException("orders:read");
	}

}
