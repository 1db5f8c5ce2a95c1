package io.github.apierrors.handling;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of the library, and the language that they are in: English, unless
 * localisation is on. Then it is the best match for {@code Accept-Language} among the
 * configured languages, or the first of them, and the application's {@code MessageSource}
 * is asked for every text before the library's own bundles. Safe for use by many threads.
 */
public final class ErrorMessages {

	/** The library's own texts. */
	static final String BUNDLE = "io.github.apierrors.messages";

	private static final Logger logger = LoggerFactory.getLogger(ErrorMessages.class);

	private static final int MAX_ACCEPT_LANGUAGE = 512;

	private static final int CACHED_TEXTS = 512;

	private final BoundedCache<String, Optional<String>> english = new BoundedCache<>(CACHED_TEXTS, this::read);

	private final BoundedCache<String, Optional<Sentence>> sentences = new BoundedCache<>(CACHED_TEXTS,
			(key) -> this.english.get(key).map(Sentence::read));

	private final MessageSource application;

	private final ResourceBundleMessageSource library = new ResourceBundleMessageSource();

	private final boolean localized;

	private final List<Locale> languages;

	ErrorMessages(MessageSource application, ApiErrorProperties.Localization localization) {
		this.application = application;
		this.localized = localization.enabled();
		this.languages = localization.languages();
		this.library.setBasename(BUNDLE);
		this.library.setBundleClassLoader(ErrorMessages.class.getClassLoader());
		this.library.setDefaultEncoding("UTF-8");
		// Whatever language the server happens to speak.
		this.library.setFallbackToSystemLocale(false);
		load(Locale.ENGLISH);
		this.languages.forEach(this::load);
	}

	/**
	 * Reads the texts of a language now: the thread that needs them first may be one that
	 * must not wait for a file.
	 */
	private void load(Locale language) {
		this.library.getMessage("", null, "", language);
	}

	/**
	 * The language to answer a request in.
	 * @param context facts about the request
	 * @return English where localisation is off
	 */
	public Locale locale(ErrorContext context) {
		if (!this.localized || this.languages.isEmpty()) {
			return Locale.ENGLISH;
		}
		Locale wanted = wanted(context.header("Accept-Language"));
		return (wanted != null) ? wanted : this.languages.get(0);
	}

	/**
	 * A text with a default of its own.
	 * @param key the documented key, starting with {@code api-errors.}
	 * @param locale the language
	 * @param arguments the values for its placeholders
	 * @return the text, or {@code null} if neither the application nor the library has
	 * one in this language
	 */
	public @Nullable String find(String key, Locale locale, @Nullable Object... arguments) {
		if (!this.localized) {
			return inEnglish(key, arguments);
		}
		String text = ask(key, () -> this.application.getMessage(key, arguments, null, locale));
		if (text != null && !text.isBlank() && !text.equals(key)) {
			return text;
		}
		return this.library.getMessage(key, arguments, null, locale);
	}

	/**
	 * What the application says of an error that a validator of Spring reported by code,
	 * whether localisation is on or not.
	 * @param error the error
	 * @param locale the language
	 * @return the text, or {@code null} if the application and the error have none, or
	 * the application's {@code MessageSource} fails
	 */
	public @Nullable String find(MessageSourceResolvable error, Locale locale) {
		return ask(error.getClass().getSimpleName(), () -> this.application.getMessage(error, locale));
	}

	/**
	 * What the application says; nothing where it fails, which a placeholder that is
	 * written wrongly is enough for.
	 */
	private static @Nullable String ask(String what, Supplier<@Nullable String> application) {
		try {
			return application.get();
		}
		catch (NoSuchMessageException ex) {
			return null;
		}
		catch (Throwable ex) {
			CarefulLog.log(ex,
					(cause) -> logger.warn("The MessageSource failed for '{}' and is passed over", what, cause));
			return null;
		}
	}

	private @Nullable String inEnglish(String key, @Nullable Object... arguments) {
		if (arguments.length == 0) {
			return this.english.get(key).orElse(null);
		}
		Sentence sentence = this.sentences.get(key).orElse(null);
		return (sentence != null) ? sentence.with(arguments)
				: this.library.getMessage(key, arguments, null, Locale.ENGLISH);
	}

	private Optional<String> read(String key) {
		return Optional.ofNullable(this.library.getMessage(key, null, null, Locale.ENGLISH));
	}

	/**
	 * A text that the library has in every language.
	 * @param key the documented key, starting with {@code api-errors.}
	 * @param locale the language
	 * @param arguments the values for its placeholders
	 * @return the text
	 */
	public String get(String key, Locale locale, @Nullable Object... arguments) {
		String text = find(key, locale, arguments);
		return (text != null) ? text : key;
	}

	/**
	 * Whether answers are in the language that the client asks for.
	 * @return {@code false} if all are in English
	 */
	public boolean isLocalized() {
		return this.localized;
	}

	private @Nullable Locale wanted(@Nullable String acceptLanguage) {
		if (acceptLanguage == null || acceptLanguage.length() > MAX_ACCEPT_LANGUAGE) {
			return null;
		}
		try {
			return Locale.lookup(LanguageRange.parse(acceptLanguage), this.languages);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
