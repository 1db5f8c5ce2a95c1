package io.github.apierrors.test.twin;

import java.util.Optional;

import io.github.apierrors.support.MvcService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service that publishes an OpenAPI description, of more than its mappings show.
 */
@MvcService
public class DescribedService {

	@Bean
	Calls calls() {
		return new Calls();
	}

	@Bean
	DescribedOrders described(Calls calls) {
		return new DescribedOrders(calls);
	}

	/** No visitor sees into it. */
	@Bean
	RouterFunction<ServerResponse> hidden(Calls calls) {
		return (request) -> (request.path().equals("/hidden") && request.method().equals(HttpMethod.POST)
				&& request.param("q").isPresent())
						? Optional.of((any) -> ServerResponse.ok().body(calls.note("hidden"))) : Optional.empty();
	}

	@Bean
	ServletRegistrationBean<HttpServlet> legacy(Calls calls) {
		return new ServletRegistrationBean<>(new Legacy(calls), "/legacy", "/archive/legacy");
	}

	static final class Legacy extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final transient Calls calls;

		Legacy(Calls calls) {
			this.calls = calls;
		}

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) {
			this.calls.note("legacy");
		}

	}

}
