package io.github.apierrors.slice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.apierrors.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(WebMvcSliceTests.Controller.class)
@Import(WebMvcSliceTests.Controller.class)
class WebMvcSliceTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void answersWithTheEnvelope() {
		MvcTestResult result = this.mvc.get().uri("/orders/1").exchange();
		assertThat(result).hasStatus(404).hasContentType("application/json");
		assertThat(result).headers().containsHeader("X-Request-ID");
		assertThat(result).bodyJson().extractingPath("error.code").isEqualTo("resource_not_found");
	}

	@Test
	void answersAStatusThatWasSentWithTheEnvelope() {
		assertThat(this.mvc.get().uri("/conflict")).hasStatus(409)
			.bodyJson()
			.extractingPath("error.code")
			.isEqualTo("resource_conflict");
	}

	@Test
	void explainsBadInput() {
		assertThat(this.mvc.get().uri("/orders?limit=x")).hasStatus(400)
			.bodyJson()
			.extractingPath("error.message")
			.isEqualTo("The 'limit' parameter must be an integer.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc",
			"org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureWebMvc" })
	void registersEveryRoomForTheSlice(String slice) throws IOException {
		// The first is Spring Boot 4's name, the second that of 3.5.
		assertThat(imports(slice)).isEqualTo(imports("org.springframework.boot.autoconfigure.AutoConfiguration"));
	}

	private static List<String> imports(String name) throws IOException {
		String resource = "/META-INF/spring/" + name + ".imports";
		List<String> lines = WebMvcSliceTests.class.getClassLoader().resources(resource.substring(1)).map((url) -> {
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
		void order(@PathVariable String id) {
			throw new ResourceNotFoundException("order", id);
		}

		@GetMapping("/orders")
		int orders(@RequestParam int limit) {
			return limit;
		}

		@GetMapping("/conflict")
		void conflict(HttpServletResponse response) throws IOException {
			response.sendError(409);
		}

	}

}
