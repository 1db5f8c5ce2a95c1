package io.github.apierrors.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.github.apierrors.input.RandomTree.Names;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For random documents: each field that is named leads to an offending value, or to the
 * place where one is absent; and every offence is named.
 */
class RandomInputTests {

	private static final int DOCUMENTS = 300;

	@Nested
	@SpringBootTest(classes = Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "api-errors.body.include=detail-pointer")
	class WithJavaNames {

		@LocalServerPort
		int port;

		@Test
		void pointsAtEachOffendingValue() {
			check(this.port, (property) -> property);
		}

	}

	@Nested
	@SpringBootTest(classes = Service.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
			"spring.jackson.property-naming-strategy=LOWER_DOT_CASE", "api-errors.body.include=detail-pointer" })
	class WithANamingStrategy {

		@LocalServerPort
		int port;

		@Test
		void pointsAtEachOffendingValue() {
			check(this.port, (property) -> property.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT));
		}

	}

	private static void check(int port, Names names) {
		int checked = 0;
		for (long seed = 1; seed <= DOCUMENTS; seed++) {
			RandomTree random = new RandomTree(new Random(seed), names);
			ObjectNode document = random.make(4);
			if (random.faults() > 0 && random.faults() <= 100) {
				HttpExchange answer = HttpExchange.send(port, "POST", "/trees", document.toString(), "Content-Type",
						"application/json");
				assertThat(answer.status()).as("seed %d: %s", seed, document).isEqualTo(422);
				assertPointsAt(seed, document, answer.error().get("details"), random.faults());
				checked++;
			}
		}
		assertThat(checked).isGreaterThan(DOCUMENTS / 2);
	}

	private static void assertPointsAt(long seed, ObjectNode document, JsonNode details, int faults) {
		List<String> fields = new ArrayList<>();
		for (JsonNode detail : details) {
			String field = detail.get("field").asString();
			JsonNode value = valueAt(document, FieldSteps.of(field));
			assertThat(isOffending(value)).as("seed %d: %s in %s", seed, field, document).isTrue();
			if (!field.contains("[]")) {
				JsonNode pointed = document.at(detail.get("pointer").asString());
				assertThat(pointed).as("seed %d: pointer to %s", seed, field)
					.isEqualTo((value != null) ? value : document.missingNode());
			}
			fields.add(field);
		}
		assertThat(fields).as("seed %d: %s", seed, document).hasSize(faults).doesNotHaveDuplicates();
	}

	private static boolean isOffending(@Nullable JsonNode value) {
		if (value != null && value.isArray()) {
			return value.valueStream().anyMatch((element) -> element.asInt() > 9);
		}
		return value == null || value.asInt() > 9;
	}

	/**
	 * The value, the array for one of its elements, or {@code null} for an absent one.
	 */
	private static @Nullable JsonNode valueAt(JsonNode root, List<String> steps) {
		JsonNode current = root;
		for (String step : steps) {
			if (!step.equals("*")) {
				current = current.isArray() ? current.get(Integer.parseInt(step)) : current.get(step);
			}
		}
		return current;
	}

	@MvcService
	@Import(Trees.class)
	static class Service {

	}

	@RestController
	static class Trees {

		@PostMapping("/trees")
		void plant(@RequestBody @Valid Tree tree) {
		}

	}

}
