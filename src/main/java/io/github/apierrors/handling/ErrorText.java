package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
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

	private static final String INVALID = "is invalid";

	/**
	 * The message: the mapper's or exception's own, else one made of the details, else
	 * the catalogue's.
	 */
	String message(ApiError error, List<ErrorDetail> details) {
		String own = (error.message() != null) ? safe(error.message(), error) : null;
		if (own != null && !own.isBlank()) {
			return own;
		}
		String text = details.isEmpty() ? catalogueText(error) : summary(error, details);
		return SafeText.oneLine(text, MAX_MESSAGE);
	}

	/**
	 * The details as the client gets to see them: safe, sorted, without duplicates.
	 */
	List<ErrorDetail> details(ApiError error) {
		if (error.details().isEmpty()) {
			return List.of();
		}
		List<ErrorDetail> safe = new ArrayList<>(error.details().size());
		for (ErrorDetail detail : error.details()) {
			String message = safe(detail.message(), error);
			safe.add(new ErrorDetail(SafeText.path(detail.field()),
					(message != null && !message.isBlank()) ? message : INVALID, detail.code(), detail.location()));
		}
		return sorted(safe);
	}

	private static List<ErrorDetail> sorted(List<ErrorDetail> details) {
		if (details.size() < 2) {
			return details;
		}
		TreeSet<ErrorDetail> sorted = new TreeSet<>(
				Comparator.comparing(ErrorDetail::field).thenComparing(ErrorDetail::message));
		sorted.addAll(details);
		return List.copyOf(sorted);
	}

	private static @Nullable String safe(String text, ApiError error) {
		String line = SafeText.oneLine(text, MAX_MESSAGE);
		if (DisclosureGuard.looksInternal(line)) {
			logger.warn("A text for '{}' looked like the inside of the service and was replaced", error.code().code());
			return null;
		}
		return line;
	}

	private static String catalogueText(ApiError error) {
		if (error.status() != error.code().status()) {
			ExtendedErrorCode extended = ExtendedErrorCode.of(error.status());
			if (extended != null) {
				return extended.description();
			}
		}
		return error.code().description();
	}

	private static String summary(ApiError error, List<ErrorDetail> details) {
		long values = details.stream().map(ErrorDetail::field).distinct().count();
		ErrorDetail first = details.get(0);
		if (details.size() == 1) {
			return sentence(first);
		}
		if (values == 1) {
			return subject(first) + " failed validation.";
		}
		if (error.code() == ApiErrorCode.MISSING_REQUIRED_FIELD) {
			return values + " required fields are missing.";
		}
		return values + " " + noun(first) + "s failed validation.";
	}

	/**
	 * The only detail as a sentence: {@code The 'name' field is required.}
	 */
	private static String sentence(ErrorDetail detail) {
		String subject = subject(detail);
		String generic = "This " + noun(detail) + " ";
		String message = detail.message();
		if (message.startsWith(generic)) {
			return subject + " " + message.substring(generic.length());
		}
		boolean predicate = Character.isLowerCase(message.charAt(0));
		return subject + (predicate ? " " : " is invalid: ") + message + (message.endsWith(".") ? "" : ".");
	}

	private static String subject(ErrorDetail detail) {
		if (detail.field().isEmpty()) {
			return (detail.location() == null || detail.location() == Location.BODY) ? "The request body"
					: "The request";
		}
		return "The '" + detail.field() + "' " + noun(detail);
	}

	private static String noun(ErrorDetail detail) {
		return ((detail.location() != null) ? detail.location() : Location.BODY).noun();
	}

}
