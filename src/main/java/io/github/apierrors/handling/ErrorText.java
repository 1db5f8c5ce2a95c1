package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ExtendedErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentences of an answer: safe, on one line, within their limits.
 */
final class ErrorText {

	private static final Logger logger = LoggerFactory.getLogger(ErrorText.class);

	private static final int MAX_MESSAGE = 500;

	private static final int CACHED_TEXTS = 512;

	private static final Comparator<ErrorDetail> ORDER = Comparator.comparing(ErrorDetail::field)
		.thenComparing(ErrorDetail::message);

	private final ErrorMessages messages;

	private final BoundedCache<ErrorCode, String> english = new BoundedCache<>(CACHED_TEXTS,
			(code) -> lookUp(code, Locale.ENGLISH));

	private final HarmlessTexts harmless = new HarmlessTexts();

	ErrorText(ErrorMessages messages) {
		this.messages = messages;
	}

	/**
	 * The message: the mapper's or exception's own, else one made of the details, else
	 * the catalogue's.
	 */
	String message(ApiError error, List<ErrorDetail> details, Locale locale) {
		String own = (error.message() != null) ? safe(error.message(), error) : null;
		if (own != null && !own.isBlank()) {
			return own;
		}
		String text = details.isEmpty() ? catalogueText(error, locale)
				: new DetailSentences(this.messages, locale).summary(error.code(), details);
		return SafeText.oneLine(text, MAX_MESSAGE);
	}

	/**
	 * The title of a code, for RFC 9457.
	 */
	@Nullable String title(ErrorCode code, Locale locale) {
		String title = this.messages.find("api-errors." + code.code() + ".title", locale);
		return (title != null) ? SafeText.oneLine(title, MAX_MESSAGE) : null;
	}

	/**
	 * The details as the client gets to see them: safe, sorted, without duplicates.
	 */
	List<ErrorDetail> details(ApiError error, Locale locale) {
		if (error.details().isEmpty()) {
			return List.of();
		}
		DetailSentences sentences = new DetailSentences(this.messages, locale);
		List<ErrorDetail> safe = new ArrayList<>(error.details().size());
		for (ErrorDetail detail : error.details()) {
			safe.add(with(detail, SafeText.path(detail.field()), text(detail, error, sentences, locale)));
		}
		return sorted(safe);
	}

	private static ErrorDetail with(ErrorDetail detail, String field, String message) {
		boolean safe = field.equals(detail.field()) && message.equals(detail.message());
		return safe ? detail : new ErrorDetail(field, message, detail.code(), detail.location());
	}

	private String text(ErrorDetail detail, ApiError error, DetailSentences sentences, Locale locale) {
		if (isStandard(detail)) {
			return sentences.required(detail);
		}
		String message = safe(detail.message(), error);
		return (message != null && !message.isBlank()) ? message
				: this.messages.get("api-errors.input.invalid", locale);
	}

	private static boolean isStandard(ErrorDetail detail) {
		return detail.location() != null && ErrorDetail.REQUIRED.equals(detail.code())
				&& detail.equals(ErrorDetail.required(detail.field(), detail.location()));
	}

	private static List<ErrorDetail> sorted(List<ErrorDetail> details) {
		if (details.size() < 2) {
			return details;
		}
		details.sort(ORDER);
		List<ErrorDetail> distinct = new ArrayList<>(details.size());
		for (ErrorDetail detail : details) {
			if (distinct.isEmpty() || ORDER.compare(distinct.get(distinct.size() - 1), detail) != 0) {
				distinct.add(detail);
			}
		}
		return distinct;
	}

	private @Nullable String safe(String text, ApiError error) {
		String line = SafeText.oneLine(text, MAX_MESSAGE);
		if (!this.harmless.includes(line)) {
			CarefulLog.log(() -> logger.warn("A text for '{}' looked like the inside of the service and was replaced",
					error.code().code()));
			return null;
		}
		return line;
	}

	private String catalogueText(ApiError error, Locale locale) {
		ErrorCode code = error.code();
		if (error.status() != code.status()) {
			ExtendedErrorCode extended = ExtendedErrorCode.of(error.status());
			code = (extended != null) ? extended : code;
		}
		return this.messages.isLocalized() ? lookUp(code, locale) : this.english.get(code);
	}

	private String lookUp(ErrorCode code, Locale locale) {
		String text = this.messages.find("api-errors." + code.code() + ".message", locale);
		return (text != null) ? text : code.description();
	}

}
