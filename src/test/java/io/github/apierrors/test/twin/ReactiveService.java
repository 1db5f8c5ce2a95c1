package io.github.apierrors.test.twin;

import io.github.apierrors.support.WebFluxService;

import org.springframework.context.annotation.Bean;

/**
 * A reactive service with annotated controllers.
 */
@WebFluxService
public class ReactiveService {

	@Bean
	Calls calls() {
		return new Calls();
	}

	@Bean
	ReactiveKeyFilter keyFilter() {
		return new ReactiveKeyFilter();
	}

	@Bean
	ReactiveOrders orders(Calls calls) {
		return new ReactiveOrders(calls);
	}

	@Bean
	ReactiveBindings bindings(Calls calls) {
		return new ReactiveBindings(calls);
	}

}
