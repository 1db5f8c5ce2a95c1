package io.github.apierrors.handling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ExtendedErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageBundleTests {

	private static final ErrorMessages MESSAGES = Settings.messages();

	@ParameterizedTest
	@ValueSource(strings = { "de", "fr", "es" })
	void translatesEveryTextAndEveryCode(String language) throws IOException {
		Set<String> expected = new TreeSet<>(bundle("messages.properties").stringPropertyNames());
		Stream.of(ApiErrorCode.values(), ExtendedErrorCode.values())
			.flatMap(Arrays::stream)
			.forEach((code) -> expected.add("api-errors." + ((ErrorCode) code).code() + ".message"));
		Properties translated = bundle("messages_" + language + ".properties");
		assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(translated.values()).allSatisfy((text) -> assertThat((String) text).isNotBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "fr", "es" })
	void keepsThePlaceholders(String language) throws IOException {
		Properties english = bundle("messages.properties");
		Properties translated = bundle("messages_" + language + ".properties");
		english.stringPropertyNames()
			.forEach((key) -> assertThat(placeholders(translated.getProperty(key))).as(key)
				.isEqualTo(placeholders(english.getProperty(key))));
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEveryTypeOfInput(InputType type) {
		assertThat(MESSAGES.find("api-errors.input." + type.key(), Locale.ENGLISH)).isNotNull();
	}

	private static Set<String> placeholders(String text) {
		return text.chars()
			.filter(Character::isDigit)
			.mapToObj((digit) -> "{" + (char) digit + "}")
			.filter(text::contains)
			.collect(Collectors.toSet());
	}

	private static Properties bundle(String name) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("io/github/apierrors/" + name).getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
