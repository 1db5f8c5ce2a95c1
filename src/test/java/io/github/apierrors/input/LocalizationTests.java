package io.github.apierrors.input;

import java.util.List;
import java.util.Locale;

import io.github.apierrors.support.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BindException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The language of answers, on a server that speaks German itself.
 */
class LocalizationTests {

	private final Locale serverLanguage = Locale.getDefault();

	@BeforeEach
	void speakGerman() {
		Locale.setDefault(Locale.GERMANY);
	}

	@AfterEach
	void speakAsBefore() {
		Locale.setDefault(this.serverLanguage);
	}

	@Nested
	@SpringBootTest(classes = Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "spring.jackson.property-naming-strategy=SNAKE_CASE")
	class WhereItIsOff {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { "de", "fr", "en", "*" })
		void answersInEnglish(String language) {
			HttpExchange answer = order(this.port, "{\"order_no\":\"A\"}", language);
			assertThat(message(answer)).isEqualTo("The 'order_no' field size must be between 2 and 12.");
			assertThat(answer.headers()).doesNotContainKeys("Content-Language", "Vary");
		}

		@Test
		void asksNobodyForItsWords() {
			assertThat(message(HttpExchange.get(this.port, "/nowhere")))
				.isEqualTo("The requested resource does not exist");
		}

	}

	@Nested
	@SpringBootTest(classes = Service.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "spring.jackson.property-naming-strategy=SNAKE_CASE", "api-errors.localization.enabled=true",
					"api-errors.problem-json=true" })
	class WhereItIsOn {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`',
				textBlock = """
						de | {"order_no":"A"}                     | Das Feld 'order_no' ist ungültig: Größe muss zwischen 2 und 12 sein.
						de | {}                                   | Das Feld 'order_no' ist erforderlich.
						de | {"order_no":"A1","status":"x"}       | Das Feld 'status' ist ungültig: muss einer dieser Werte sein: new, PAID.
						de | {"ship_to":{}}                       | 2 erforderliche Felder fehlen.
						de | {                                    | Die Anfrage ist fehlerhaft oder nicht lesbar
						fr | {"order_no":"A1","days":[32]}        | Le champ « days[0] » est invalide : doit être inférieur ou égal à 31.
						fr | {}                                   | Le champ « order_no » est obligatoire.
						fr | {"order_no":"A1","ordered_on":"x"}   | Le champ « ordered_on » est invalide : doit être une date comme 2024-01-31.
						es | {"order_no":"A1","days":[32]}        | El campo «days[0]»: debe ser menor que o igual a 31.
						es | {}                                   | El campo «order_no»: falta el valor obligatorio.
						en | {}                                   | The 'order_no' field is required.
						""")
		void answersInTheLanguageOfTheClient(String language, String body, String message) {
			HttpExchange answer = order(this.port, body, language);
			assertThat(message(answer)).isEqualTo(message);
			assertThat(answer.header("Content-Language")).isEqualTo(language);
			assertThat(answer.headers().get("Vary")).contains("Accept-Language");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				de-AT, en;q=0.5         | de
				pt, fr;q=0.1            | fr
				pt                      | en
				*                       | en
				de;q=0, es              | es
				!!;;q=x                 | en
				""")
		void takesTheBestLanguageThereIs(String accepted, String language) {
			HttpExchange answer = HttpExchange.get(this.port, "/query", "Accept-Language", accepted);
			assertThat(answer.header("Content-Language")).isEqualTo(language);
		}

		@Test
		void answersInTheFirstLanguageWhereNoneIsAskedFor() {
			HttpExchange answer = HttpExchange.get(this.port, "/query");
			assertThat(answer.header("Content-Language")).isEqualTo("en");
			assertThat(message(answer)).isEqualTo("The 'page-size' parameter is required.");
		}

		@Test
		void translatesEachDetail() {
			HttpExchange answer = order(this.port, "{\"ship_to\":{\"country_code\":\"x\"}}", "de");
			assertThat(answer.error().get("details")).extracting((detail) -> detail.get("message").asString())
				.containsExactly("Dieses Feld ist erforderlich.", "muss mit \"[A-Z]{2}\" übereinstimmen",
						"Dieses Feld ist erforderlich.");
		}

		@ParameterizedTest
		@CsvSource({ "de, ist vergeben, ist ungültig", "fr, is taken, est invalide" })
		void translatesWhatAValidatorOfTheApplicationReports(String language, String known, String unknown) {
			HttpExchange answer = HttpExchange.get(this.port, "/reject", "Accept-Language", language);
			assertThat(answer.error().get("details")).extracting((detail) -> detail.get("message").asString())
				.containsExactlyInAnyOrder(known, unknown);
		}

		@Test
		void answersFailuresOfFiltersInTheLanguageOfTheClient() {
			HttpExchange answer = HttpExchange.get(this.port, "/broken-filter", "Accept-Language", "fr");
			assertThat(message(answer)).isEqualTo("Erreur inattendue du serveur");
		}

		@Test
		void prefersTheWordsOfTheApplication() {
			HttpExchange answer = HttpExchange.get(this.port, "/nowhere", "Accept-Language", "de");
			assertThat(message(answer)).isEqualTo("Das gibt es hier nicht");
			assertThat(message(HttpExchange.get(this.port, "/nowhere", "Accept-Language", "fr")))
				.isEqualTo("La ressource demandée n’existe pas");
		}

		@Test
		void translatesTheTitleOfAProblem() {
			HttpExchange answer = HttpExchange.get(this.port, "/nowhere", "Accept-Language", "de", "Accept",
					"application/problem+json");
			assertThat(answer.json().get("title").asString()).isEqualTo("Nicht da");
			assertThat(answer.json().get("detail").asString()).isEqualTo("Das gibt es hier nicht");
			assertThat(answer.headers().get("Vary")).isEqualTo(List.of("Accept", "Accept-Language"));
		}

	}

	private static HttpExchange order(int port, String body, String language) {
		return HttpExchange.send(port, "POST", "/orders", body, "Content-Type", "application/json", "Accept-Language",
				language);
	}

	private static String message(HttpExchange answer) {
		return answer.error().get("message").asString();
	}

	static class Service extends InputService {

		@Bean
		MessageSource messageSource() {
			StaticMessageSource messages = new StaticMessageSource();
			messages.addMessage("api-errors.resource_not_found.message", Locale.GERMAN, "Das gibt es hier nicht");
			messages.addMessage("api-errors.resource_not_found.title", Locale.GERMAN, "Nicht da");
			messages.addMessage("name.taken", Locale.GERMAN, "ist vergeben");
			return messages;
		}

		@Bean
		RouterFunction<ServerResponse> rejecting() {
			return RouterFunctions.route().GET("/reject", (request) -> {
				BindException errors = new BindException(new Search.Line(), "line");
				errors.rejectValue("unitPrice", "name.taken", "is taken");
				errors.rejectValue("unitPrice", "name.unknown");
				throw errors;
			}).build();
		}

		@Bean
		FilterRegistrationBean<?> brokenFilter() {
			FilterRegistrationBean<?> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				throw new IllegalStateException("broken");
			});
			registration.addUrlPatterns("/broken-filter");
			return registration;
		}

	}

}
