package io.github.apierrors.test.twin;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/**
 * A controller with binding of its own: any text is the number zero, and its paths ask
 * for more than its handler methods do.
 */
@RestController
@RequestMapping("/bindings")
class ReactiveBindings {

	private final Calls calls;

	ReactiveBindings(Calls calls) {
		this.calls = calls;
	}

	@InitBinder
	void zeroForAnything(WebDataBinder binder) {
		binder.registerCustomEditor(Integer.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(String text) {
				setValue(0);
			}

		});
	}

	@ModelAttribute
	void requireTenant(ServerWebExchange exchange) {
		String path = exchange.getRequest().getPath().value();
		if (path.endsWith("/tenant") && exchange.getRequest().getHeaders().getFirst("X-Tenant") == null) {
			throw new ServerWebInputException("There is no tenant.");
		}
		if (exchange.getRequest().getQueryParams().containsKey("route")) {
			throw new IllegalStateException("There is no road.");
		}
	}

	@GetMapping("/number")
	String number(@RequestParam Integer number) {
		return this.calls.note("number");
	}

	@GetMapping("/tenant")
	String tenant() {
		return this.calls.note("tenant");
	}

}
