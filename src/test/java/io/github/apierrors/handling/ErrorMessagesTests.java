package io.github.apierrors.handling;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ErrorMessagesTests {

	private static final String KEY = "api-errors.input.integer";

	@Test
	void isInEnglishUnlessSwitchedOn() {
		ErrorMessages messages = Settings.messages("localization.languages=de");
		assertThat(messages.isLocalized()).isFalse();
		assertThat(messages.locale(Facts.request().with("Accept-Language", "de"))).isEqualTo(Locale.ENGLISH);
		assertThat(messages.find(KEY, Locale.GERMAN)).isEqualTo("must be an integer");
	}

	@ParameterizedTest
	@CsvSource({ "de, de", "de-CH, de", "'fr;q=0.5, de;q=0.4', fr", "it, en", "'it, de;q=0.1', de", "*, en", "'', en",
			"'not a language;;', en" })
	void answersInTheFirstLanguageThatThereIs(String header, String language) {
		ErrorMessages messages = Settings.messages("localization.enabled=true");
		assertThat(messages.isLocalized()).isTrue();
		assertThat(messages.locale(Facts.request().with("Accept-Language", header)))
			.isEqualTo(Locale.forLanguageTag(language));
		assertThat(messages.locale(Facts.request())).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void readsNoEndlessListOfLanguages() {
		ErrorMessages messages = Settings.messages("localization.enabled=true");
		String list = "de" + " ".repeat(10_000);
		assertThat(messages.locale(Facts.request().with("Accept-Language", list))).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void staysInEnglishWithoutLanguages() {
		ErrorMessages messages = Settings.messages("localization.enabled=true", "localization.languages=");
		assertThat(messages.locale(Facts.request().with("Accept-Language", "de"))).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void prefersTheWordsOfTheApplication() {
		StaticMessageSource application = new StaticMessageSource();
		application.addMessage(KEY, Locale.GERMAN, "ganz und gar");
		application.addMessage(KEY, Locale.FRENCH, " ");
		application.addMessage(KEY, Locale.ENGLISH, KEY);
		ErrorMessages messages = new ErrorMessages(application,
				Settings.of("localization.enabled=true").localization());
		assertThat(messages.find(KEY, Locale.GERMAN)).isEqualTo("ganz und gar");
		assertThat(messages.find(KEY, Locale.FRENCH)).isEqualTo("doit être un entier");
		assertThat(messages.find(KEY, Locale.ENGLISH)).isEqualTo("must be an integer");
		assertThat(messages.find("api-errors.none", Locale.ENGLISH)).isNull();
		assertThat(messages.get("api-errors.none", Locale.ENGLISH)).isEqualTo("api-errors.none");
	}

	@Test
	void usesItsOwnWordsWhereThoseOfTheApplicationCannotBeRead(CapturedOutput output) {
		StaticMessageSource application = new StaticMessageSource();
		application.addMessage(KEY, Locale.GERMAN, "muss {zahl} sein");
		application.setAlwaysUseMessageFormat(true);
		ErrorMessages messages = new ErrorMessages(application,
				Settings.of("localization.enabled=true").localization());
		assertThat(messages.find(KEY, Locale.GERMAN)).isEqualTo("muss eine ganze Zahl sein");
		assertThat(output).contains("The MessageSource failed for 'api-errors.input.");
	}

	@Test
	void isNotInTheLanguageOfTheServer() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMAN);
			assertThat(Settings.messages().find(KEY, Locale.ENGLISH)).isEqualTo("must be an integer");
		}
		finally {
			Locale.setDefault(before);
		}
	}

}
