package io.github.apierrors.jackson2;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service on Spring Boot 4 whose bodies Jackson 2 reads, with a naming strategy.
 */
@SpringBootTest(classes = Jackson2InputTests.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "spring.http.converters.preferred-json-mapper=jackson2")
class Jackson2InputTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{                                         | 400 | invalid_request        | Request is malformed or unparseable
					[]                                        | 400 | invalid_request        | Request is malformed or unparseable
					{"lines":[{"unit_price":tru}]}            | 400 | invalid_request        | Request is malformed or unparseable
					{"lines":[{"unit_price":"x"}]}            | 422 | validation_error       | The 'lines[0].unit_price' field must be an integer.
					{"lines":[{"unit_price":99999999999}]}    | 422 | validation_error       | The 'lines[0].unit_price' field must be an integer from -2147483648 to 2147483647.
					{"lines":[{"unit_price":[]}]}             | 422 | validation_error       | The 'lines[0].unit_price' field must be an integer.
					{"lines":{}}                              | 422 | validation_error       | The 'lines' field must be an array.
					{"lines":[1]}                             | 422 | validation_error       | The 'lines[0]' field must be an object.
					{"colour":"red"}                          | 422 | validation_error       | The 'colour' field is not recognized.
					{"shipping_mode":"air"}                   | 422 | validation_error       | The 'shipping_mode' field must be one of: by-sea, BY_RAIL.
					{"shipping_mode":{}}                      | 422 | validation_error       | The 'shipping_mode' field must be one of: by-sea, BY_RAIL.
					{"by_id":{"x":1}}                         | 422 | validation_error       | The 'by_id.x' field name must be a UUID.
					{"by_mode":{"air":1}}                     | 422 | validation_error       | The 'by_mode.air' field name must be one of: by-sea, BY_RAIL.
					{"payment":{"kind":"cash"}}               | 422 | validation_error       | The 'payment.kind' field must be one of: card.
					{"payment":1}                             | 422 | missing_required_field | The 'payment.kind' field is required.
					{"extra":{"@class":"java.lang.Runtime"}}  | 422 | validation_error       | The 'extra' field is invalid.
					{"payment":{}}                            | 422 | missing_required_field | The 'payment.kind' field is required.
					{"payment":{"kind":"card","holder":"x"}} | 422 | missing_required_field | The 'payment.card_no' field is required.
					{"payment":{"kind":"card","card_no":"1","holder":null}} | 422 | missing_required_field | The 'payment.holder' field is required.
					{"positive":{"amount_due":null}}          | 422 | missing_required_field | The 'positive.amount_due' field is required.
					{"positive":{}}                           | 422 | missing_required_field | The 'positive.amount_due' field is required.
					{"positive":{"amount_due":-1}}            | 422 | validation_error       | The 'positive' field is invalid.
					{"lines":[{"unit_price":1,"m-deep_no":10}]} | 422 | validation_error     | The 'lines[0].m-deep_no' field must be less than or equal to 9.
					{"lines":[{"unit_price":10}]}             | 422 | validation_error       | The 'lines[0].unit_price' field must be less than or equal to 9.
					{"lines":[{"weight":-1}]}                 | 422 | validation_error       | The 'lines[0].weight' field is invalid.
					{"lines":[{"Ref":""}]}                    | 422 | validation_error       | The 'lines[0].Ref' field must not be blank.
					{"by_mode":{"by-sea":10}}                 | 422 | validation_error       | The 'by_mode.by-sea' field must be less than or equal to 9.
					""")
	void saysWhatIsWrongAndWhere(String body, int status, String code, String message) {
		HttpExchange answer = HttpExchange.send(this.port, "POST", "/shipments", body, "Content-Type",
				"application/json");
		assertThat(answer.error().get("message").asString()).isEqualTo(message);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.code()).isEqualTo(code);
	}

	record Shipment(@Nullable @Valid List<@Valid Line> lines, @Nullable Mode shippingMode,
			@Nullable Map<UUID, Integer> byId, @Nullable Map<Mode, @Max(9) Integer> byMode, @Nullable Payment payment,
			@Nullable Positive positive, @Nullable Extra extra) {
	}

	static class Line {

		@Max(9)
		public @Nullable Integer unitPrice;

		@JsonProperty("Ref")
		@NotBlank
		public String reference = "x";

		@JsonUnwrapped(prefix = "m-")
		@Valid
		public @Nullable Measures measures;

		public void setWeight(int weight) {
			Assert.isTrue(weight >= 0, () -> "weight " + weight);
		}

	}

	static class Measures {

		@Max(9)
		public @Nullable Integer deepNo;

	}

	enum Mode {

		@JsonProperty("by-sea")
		BY_SEA,

		BY_RAIL

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
	interface Payment {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
	interface Extra {

	}

	record Card(@JsonProperty(required = true) String cardNo,
			@JsonSetter(nulls = Nulls.FAIL) @Nullable String holder) implements Payment {
	}

	record Positive(int amountDue) {

		Positive {
			if (amountDue < 0) {
				throw new IllegalArgumentException("amount " + amountDue);
			}
		}

	}

	@MvcService
	@Import(Shipments.class)
	@SuppressWarnings("removal")
	static class Service implements WebMvcConfigurer {

		private final ObjectMapper mapper = new ObjectMapper()
			.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

		@Bean
		ObjectMapper jackson2Mapper() {
			return this.mapper;
		}

		@Override
		public void configureMessageConverters(ServerBuilder builder) {
			builder.withJsonConverter(
					new org.springframework.http.converter.json.MappingJackson2HttpMessageConverter(this.mapper));
		}

	}

	@RestController
	static class Shipments {

		@PostMapping("/shipments")
		void ship(@RequestBody @Valid Shipment shipment) {
		}

	}

}
