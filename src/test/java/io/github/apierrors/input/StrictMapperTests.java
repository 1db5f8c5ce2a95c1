package io.github.apierrors.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mapper that the application made as strict as it goes.
 */
@SpringBootTest(classes = StrictMapperTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.jackson.deserialization.fail-on-null-creator-properties=true",
				"spring.jackson.deserialization.fail-on-missing-creator-properties=true",
				"spring.jackson.deserialization.fail-on-ignored-properties=true",
				"spring.jackson.deserialization.accept-float-as-int=false",
				"spring.jackson.mapper.allow-coercion-of-scalars=false" })
class StrictMapperTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"size":1}                          | missing_required_field | The 'name' field is required.
			{"name":null,"size":1}              | missing_required_field | The 'name' field is required.
			{"size":1,"name":null}              | missing_required_field | The 'name' field is required.
			{"name":"x","size":null}          | missing_required_field | The 'size' field is required.
			{"name":"x","size":"1"}             | validation_error       | The 'size' field must be an integer.
			{"name":"x","size":1.5}             | validation_error       | The 'size' field must be an integer.
			{"name":"x","size":1,"id":7}        | validation_error       | The 'id' field must not be sent.
			{"any":{"@class":"java.lang.Runtime"}} | validation_error | The 'any' field is invalid.
			""")
	void explainsWhatItRejects(String body, String code, String message) {
		HttpExchange answer = HttpExchange.send(this.port, "POST", body.contains("any") ? "/bags" : "/boxes", body,
				"Content-Type", "application/json");
		assertThat(answer.error().get("message").asString()).isEqualTo(message);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo(code);
	}

	@JsonIgnoreProperties("id")
	record Box(String name, int size) {
	}

	static class Bag {

		public @Nullable Extra any;

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
	interface Extra {

	}

	@MvcService
	@Import(Boxes.class)
	static class Service {

	}

	@RestController
	static class Boxes {

		@PostMapping("/bags")
		void pack(@RequestBody Bag bag) {
		}

		@PostMapping("/boxes")
		void pack(@RequestBody Box box) {
		}

	}

}
