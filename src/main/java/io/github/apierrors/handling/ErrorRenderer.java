package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ErrorDetail;

/**
 * Gives an error the contract's shape: text, headers and body.
 */
final class ErrorRenderer {

	private static final String JSON = "application/json";

	private final ErrorText text = new ErrorText();

	private final boolean problemJson;

	private final ErrorHeaders headers;

	private final ErrorBodyWriter writer;

	ErrorRenderer(ApiErrorProperties properties, Challenge challenge) {
		this.problemJson = properties.problemJson();
		this.headers = new ErrorHeaders(properties, challenge);
		this.writer = new ErrorBodyWriter(properties);
	}

	RenderedError render(ApiError error, ErrorContext context) {
		List<ErrorDetail> details = this.text.details(error);
		String message = this.text.message(error, details);
		String id = context.requestId().value();
		boolean problem = this.problemJson && ProblemNegotiation.wantsProblem(context.header("Accept"));
		byte[] body = problem ? this.writer.writeProblem(error, message, details, id)
				: this.writer.write(error, message, details, id);
		return new RenderedError(error.status(),
				this.headers.of(error, context, problem ? ProblemNegotiation.PROBLEM_JSON : JSON), body);
	}

	/**
	 * The constant answer for the case that everything else failed.
	 * @param requestId the request's id, which is safe text
	 * @return an {@code internal_error}
	 */
	static RenderedError lastResort(String requestId) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		headers.put(RequestId.HEADER, List.of(requestId));
		headers.put("Content-Type", List.of(JSON));
		headers.put("X-Content-Type-Options", List.of("nosniff"));
		headers.put("Cache-Control", List.of("no-store"));
		String body = "{\"error\":{\"code\":\"internal_error\",\"message\":\"Unexpected server error\",\"status\":500,"
				+ "\"request_id\":\"" + requestId + "\",\"details\":[]}}";
		return new RenderedError(500, headers, body.getBytes(StandardCharsets.US_ASCII));
	}

}
