package io.github.apierrors.kotlin;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.apierrors.support.HttpExchange;
import io.github.apierrors.support.MvcService;
import io.github.apierrors.support.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A controller and data classes in Kotlin, which stand in {@code src/test/kotlin}, with
 * either Jackson.
 */
class KotlinServiceTests {

	private static RunningService jackson;

	private static RunningService jackson2;

	@BeforeAll
	static void start() {
		jackson = RunningService.start(OnJackson.class, "spring.jackson.property-naming-strategy", "SNAKE_CASE");
		jackson2 = RunningService.start(OnJackson2.class, "spring.http.converters.preferred-json-mapper", "jackson2");
	}

	@AfterAll
	static void stop() {
		jackson.close();
		jackson2.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"lines":[]}                                                        | owner
			{"owner":null,"lines":[]}                                           | owner
			{"owner":"a"}                                                       | lines
			{"owner":"a","lines":null}                                          | lines
			{"owner":"a","lines":[],"currency":null}                            | currency
			{"owner":"a","lines":[{"sku":"1","unit_price":1},{"unit_price":1}]} | lines[1].sku
			{"owner":"a","lines":[{"sku":null,"unit_price":1}]}                 | lines[0].sku
			{"owner":"a","lines":[],"address":{}}                               | address.zip-code
			{"owner":"a","lines":[],"address":{"zip-code":null}}                | address.zip-code
			""")
	void asksForWhatIsNotNullableAndHasNoDefault(String body, String field) {
		assertThat(Stream.of(jackson, jackson2).map((service) -> create(service, body)))
			.allSatisfy((answer) -> assertRequired(answer, field));
	}

	/**
	 * Jackson 2 takes them for 0 unless it is told otherwise.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "{\"sku\":\"1\"}", "{\"sku\":\"1\",\"unit_price\":null}" })
	void leavesNumbersThatAreAbsentToTheMapper(String line) {
		String body = "{\"owner\":\"a\",\"lines\":[" + line + "]}";
		assertRequired(create(jackson, body), "lines[0].unit_price");
		assertThat(create(jackson2, body).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"owner":"a","lines":[]}                                             | EUR null
			{"owner":"a","lines":[],"note":null,"address":null,"currency":"CHF"} | CHF null
			""")
	void acceptsWhatIsNullableOrHasADefault(String body, String answer) {
		assertThat(Stream.of(jackson, jackson2).map((service) -> create(service, body)))
			.allSatisfy((exchange) -> assertThat(exchange.body()).isEqualTo(answer));
	}

	@Test
	void tellsAWrongTypeFromAnAbsentOne() {
		String body = "{\"owner\":\"a\",\"lines\":[{\"sku\":\"1\",\"unit_price\":\"x\"}]}";
		assertThat(Stream.of(jackson, jackson2).map((service) -> create(service, body))).allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.error().get("message").asString())
				.isEqualTo("The 'lines[0].unit_price' field must be an integer.");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/baskets                | The 'owner' parameter is required.
			/baskets?owner=a&size=x | The 'size' parameter must be an integer.
			/tenant                 | The 'X-Tenant' header is required.
			""")
	void takesAParameterThatIsNotNullableForRequired(String path, String message) {
		HttpExchange answer = jackson.get(path);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("invalid_parameter");
		assertThat(answer.error().get("message").asString()).isEqualTo(message);
		assertThat(jackson.get("/baskets?owner=a").body()).isEqualTo("a null 20");
	}

	@Test
	void answersForAFunctionThatSuspends() {
		HttpExchange typed = jackson.get("/suspending/typed");
		assertThat(typed.status()).isEqualTo(409);
		assertThat(typed.error().get("message").asString()).isEqualTo("Sold out");
		HttpExchange fault = jackson.get("/suspending/fault");
		assertThat(fault.status()).isEqualTo(500);
		assertThat(fault.code()).isEqualTo("internal_error");
		assertThat(fault.body()).doesNotContain("secret");
	}

	private static void assertRequired(HttpExchange answer, String field) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("missing_required_field");
		assertThat(answer.error().get("message").asString()).isEqualTo("The '" + field + "' field is required.");
		assertThat(answer.error().get("details").toString())
			.isEqualTo("[{\"field\":\"" + field + "\",\"message\":\"This field is required.\"}]");
	}

	private static HttpExchange create(RunningService service, String body) {
		return service.post("/baskets", body, "Content-Type", "application/json");
	}

	@MvcService
	@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(RestController.class))
	static class OnJackson {

	}

	@MvcService
	@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(RestController.class))
	@SuppressWarnings("removal")
	static class OnJackson2 implements WebMvcConfigurer {

		private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules()
			.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

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

}
