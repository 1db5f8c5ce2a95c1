package io.github.apierrors.slice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.apierrors.ResourceNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@WebFluxTest(WebFluxSliceTests.Controller.class)
@Import(WebFluxSliceTests.Controller.class)
class WebFluxSliceTests {

	@Autowired
	WebTestClient client;

	@Test
	void answersWithTheEnvelope() {
		this.client.get()
			.uri("/orders/1")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType("application/json")
			.expectHeader()
			.exists("X-Request-ID")
			.expectBody()
			.jsonPath("$.error.code")
			.isEqualTo("resource_not_found");
	}

	@Test
	void explainsBadInput() {
		this.client.get()
			.uri("/orders?limit=x")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.error.message")
			.isEqualTo("The 'limit' parameter must be an integer.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.boot.webflux.test.autoconfigure.AutoConfigureWebFlux",
			"org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebFlux" })
	void registersEveryRoomForTheSlice(String slice) throws IOException {
		// The first is Spring Boot 4's name, the second that of 3.5.
		assertThat(imports(slice)).isEqualTo(imports("org.springframework.boot.autoconfigure.AutoConfiguration"));
	}

	private static List<String> imports(String name) throws IOException {
		String resource = "META-INF/spring/" + name + ".imports";
		List<String> lines = WebFluxSliceTests.class.getClassLoader().resources(resource).map((url) -> {
			try (InputStream in = url.openStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).flatMap(String::lines).filter((line) -> line.startsWith("io.github.apierrors.")).toList();
		assertThat(lines).isNotEmpty();
		return lines;
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

	}

	@RestController
	static class Controller {

		@GetMapping("/orders/{id}")
		Mono<String> order(@PathVariable String id) {
			return Mono.error(new ResourceNotFoundException("order", id));
		}

		@GetMapping("/orders")
		Mono<Integer> orders(@RequestParam int limit) {
			return Mono.just(limit);
		}

	}

}
