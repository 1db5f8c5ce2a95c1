package io.github.apierrors.handling;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import org.jspecify.annotations.Nullable;

/**
 * Puts details into one sentence: the only one in full, or how many there are.
 */
final class DetailSentences {

	private static final Set<String> PREDICATES = Set.of("must", "may", "can", "cannot", "should", "is", "are", "was",
			"has", "does", "needs", "exceeds", "contains", "lacks", "size", "length", "name");

	private final ErrorMessages messages;

	private final Locale locale;

	DetailSentences(ErrorMessages messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	/**
	 * The sentence of a detail about a value that is absent.
	 */
	String required(ErrorDetail detail) {
		return text("api-errors.required." + noun(detail));
	}

	/**
	 * What several details, at least one, have to say together.
	 */
	String summary(ErrorCode code, List<ErrorDetail> details) {
		int values = values(details);
		if (details.size() == 1) {
			return sentence(details.get(0));
		}
		if (values == 1) {
			return text("api-errors.sentence.several", subject(details.get(0)));
		}
		if (code == ApiErrorCode.MISSING_REQUIRED_FIELD) {
			return text("api-errors.sentence.missing", Integer.toString(values));
		}
		return text("api-errors.sentence.failed." + commonNoun(details), Integer.toString(values));
	}

	/**
	 * How many values they are about. They are sorted by field.
	 */
	private static int values(List<ErrorDetail> details) {
		int values = 0;
		for (int i = 0; i < details.size(); i++) {
			ErrorDetail detail = details.get(i);
			int j = i - 1;
			while (j >= 0 && details.get(j).field().equals(detail.field())
					&& !noun(details.get(j)).equals(noun(detail))) {
				j--;
			}
			values += (j < 0 || !details.get(j).field().equals(detail.field())) ? 1 : 0;
		}
		return values;
	}

	/**
	 * The only detail as a sentence: {@code The 'name' field is required.}
	 */
	private String sentence(ErrorDetail detail) {
		String subject = subject(detail);
		String message = detail.message();
		if (message.equals(required(detail))) {
			return text("api-errors.sentence.required", subject);
		}
		if (message.equals(text("api-errors.input.invalid"))) {
			return text("api-errors.sentence.invalid", subject);
		}
		String generic = "This " + noun(detail) + " ";
		if (message.startsWith(generic)) {
			return subject + " " + message.substring(generic.length());
		}
		return text(isPredicate(message) ? "api-errors.sentence.predicate" : "api-errors.sentence.other", subject,
				message.endsWith(".") ? message : message + ".");
	}

	/**
	 * Whether an English message goes on from "The 'name' field". In other languages both
	 * kinds of sentence have a colon.
	 */
	private static boolean isPredicate(String message) {
		int end = message.indexOf(' ');
		return PREDICATES.contains((end < 0) ? message : message.substring(0, end));
	}

	private String subject(ErrorDetail detail) {
		if (detail.field().isEmpty()) {
			boolean body = detail.location() == null || detail.location() == Location.BODY;
			return text(body ? "api-errors.subject.body" : "api-errors.subject.request");
		}
		return text("api-errors.subject." + noun(detail), detail.field());
	}

	private String text(String key, @Nullable Object... arguments) {
		return this.messages.get(key, this.locale, arguments);
	}

	private static String commonNoun(List<ErrorDetail> details) {
		String first = noun(details.get(0));
		for (ErrorDetail detail : details) {
			if (!noun(detail).equals(first)) {
				return "value";
			}
		}
		return first;
	}

	private static String noun(ErrorDetail detail) {
		if (detail.location() == Location.PART
				&& (detail.field().indexOf('.') >= 0 || detail.field().indexOf('[') >= 0)) {
			// A member of the JSON in the part.
			return Location.BODY.noun();
		}
		return ((detail.location() != null) ? detail.location() : Location.BODY).noun();
	}

}
