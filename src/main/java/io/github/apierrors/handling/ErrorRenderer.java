package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorDetail;

/**
 * Gives an error the contract's shape: text, headers and body.
 */
final class ErrorRenderer {

	private static final List<String> JSON = List.of("application/json");

	private static final List<String> PROBLEM_JSON = List.of(ProblemNegotiation.PROBLEM_JSON);

	private final ErrorText text;

	private final ErrorMessages messages;

	private final boolean problemJson;

	private final ErrorHeaders headers;

	private final ErrorBodyWriter writer;

	ErrorRenderer(ApiErrorProperties properties, Challenge challenge, ErrorMessages messages) {
		this.messages = messages;
		this.text = new ErrorText(messages);
		this.problemJson = properties.problemJson();
		this.headers = new ErrorHeaders(properties, challenge);
		this.writer = new ErrorBodyWriter(properties);
	}

	RenderedError render(ApiError error, ErrorContext context) {
		Locale locale = this.messages.locale(context);
		List<ErrorDetail> details = this.text.details(error, locale);
		String message = this.text.message(error, details, locale);
		String id = context.requestId().value();
		boolean problem = this.problemJson && ProblemNegotiation.wantsProblem(context.header("Accept"));
		byte[] body = problem
				? this.writer.writeProblem(error, this.text.title(error.code(), locale), message, details, id)
				: this.writer.write(error, message, details, id);
		Map<String, List<String>> sent = this.headers.of(error, context, problem ? PROBLEM_JSON : JSON);
		if (this.messages.isLocalized()) {
			addLanguage(sent, locale);
		}
		return new RenderedError(error.status(), sent, body);
	}

	private static void addLanguage(Map<String, List<String>> headers, Locale locale) {
		headers.put("Content-Language", List.of(locale.toLanguageTag()));
		List<String> vary = new ArrayList<>(headers.getOrDefault("Vary", List.of()));
		vary.add("Accept-Language");
		headers.put("Vary", vary);
	}

	/**
	 * The constant answer for the case that everything else failed.
	 * @param requestId the request's id, which is safe text
	 * @return an {@code internal_error}
	 */
	static RenderedError lastResort(String requestId) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		headers.put(RequestId.HEADER, List.of(requestId));
		headers.put("Content-Type", JSON);
		headers.put("X-Content-Type-Options", List.of("nosniff"));
		headers.put("Cache-Control", List.of("no-store"));
		String body = "{\"error\":{\"code\":\"internal_error\",\"message\":\"Unexpected server error\",\"status\":500,"
				+ "\"request_id\":\"" + requestId + "\",\"details\":[]}}";
		return new RenderedError(500, headers, body.getBytes(StandardCharsets.US_ASCII));
	}

}
