package io.github.apierrors.input;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.apierrors.input.Order.Status;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The mapper of Jackson 3.1 that collects what does not match, rather than stop at the
 * first.
 */
@SpringBootTest(classes = SeveralMismatchesTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SeveralMismatchesTests {

	@LocalServerPort
	int port;

	@Test
	void areAllExplained() {
		HttpExchange answer = HttpExchange.send(this.port, "POST", "/parcels",
				"{\"weight\":\"x\",\"status\":\"gone\",\"sizes\":[\"x\",1,\"y\"],\"labels\":{\"a/b ~\":\"z\"},\"colour\":1}",
				"Content-Type", "application/json");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("validation_error");
		assertThat(answer.error().get("message").asString()).isEqualTo("6 fields failed validation.");
		assertThat(answer.error().get("details")).extracting(SeveralMismatchesTests::text)
			.containsExactly("colour is not recognized", "labels[\"a/b ~\"] must be an integer",
					"sizes[0] must be an integer", "sizes[2] must be an integer", "status must be one of: new, PAID",
					"weight must be an integer");
	}

	private static String text(JsonNode detail) {
		return detail.get("field").asString() + " " + detail.get("message").asString();
	}

	static class Parcel {

		public @Nullable Integer weight;

		public @Nullable Status status;

		public @Nullable List<Integer> sizes;

		public @Nullable Map<String, Integer> labels;

		public @Nullable Map<UUID, Integer> byId;

	}

	@MvcService
	static class Service {

		@Bean
		RouterFunction<ServerResponse> parcels(JsonMapper mapper) {
			return RouterFunctions.route().POST("/parcels", (request) -> read(mapper, request)).build();
		}

		private static ServerResponse read(JsonMapper mapper, ServerRequest request) throws Exception {
			try {
				mapper.readerFor(Parcel.class)
					.problemCollectingReader()
					.readValueCollectingProblems(request.servletRequest().getInputStream());
				return ServerResponse.noContent().build();
			}
			catch (DeferredBindingException ex) {
				throw new HttpMessageNotReadableException("several", ex,
						new ServletServerHttpRequest(request.servletRequest()));
			}
		}

	}

}
