package io.github.apierrors.handling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.ErrorDetail.Location;
import io.github.apierrors.support.FuzzedInput;
import io.github.apierrors.support.StrictJson;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in an error, its body is JSON of less than 64 KiB that says the same.
 */
public final class ErrorBodyWriterFuzzer {

	private static final int MAX_BODY = 64 * 1024;

	private static final int MAX_DETAILS = 100;

	private static final String EVERYTHING = "body.include=action,retryable,retry-after,trace-id,metadata,"
			+ "detail-code,detail-location,detail-pointer";

	private static final List<ErrorBodyWriter> WRITERS = List.of(writer(), writer("body.envelope=false"),
			writer("reference.base-url=https://api.example.com/errors", EVERYTHING));

	private ErrorBodyWriterFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		ErrorBodyWriter writer = input.oneOf(WRITERS);
		boolean problem = input.below(2) == 1;
		ApiError error = error(input);
		String message = input.longText(500);
		List<ErrorDetail> details = details(input);
		byte[] body = problem ? writer.writeProblem(error, null, message, details, Facts.ID)
				: writer.write(error, message, details, Facts.ID);
		assertThat(body).hasSizeLessThan(MAX_BODY);
		JsonNode document = StrictJson.read(body);
		JsonNode members = document.has("error") ? document.get("error") : document;
		assertThat(members.get("code").asString()).isEqualTo(error.code().code());
		assertThat(members.get("status").asInt()).isEqualTo(error.status());
		assertThat(members.get("request_id").asString()).isEqualTo(Facts.ID);
		assertThat(members.get(problem ? "detail" : "message").asString()).isEqualTo(asSent(message));
		check(members.get("details"), details, body.length);
	}

	private static void check(JsonNode sent, List<ErrorDetail> details, int length) {
		for (int i = 0; i < sent.size(); i++) {
			assertThat(sent.get(i).get("field").asString()).isEqualTo(asSent(details.get(i).field()));
			assertThat(sent.get(i).get("message").asString()).isEqualTo(asSent(details.get(i).message()));
		}
		if (sent.size() < Math.min(details.size(), MAX_DETAILS)) {
			assertThat(length + mostBytes(details.get(sent.size()))).isGreaterThanOrEqualTo(MAX_BODY);
		}
	}

	/**
	 * No character takes more than six bytes, and a field may stand there twice.
	 */
	private static int mostBytes(ErrorDetail detail) {
		String code = (detail.code() != null) ? detail.code() : "";
		return 6 * (2 * detail.field().length() + detail.message().length() + code.length()) + 100;
	}

	/**
	 * JSON text cannot hold half of a pair, so that becomes a replacement character.
	 */
	private static String asSent(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
	}

	private static ApiError error(FuzzedInput input) {
		ApiError error = ApiError.of(input.oneOf(List.of(ApiErrorCode.values()))).withStatus(400 + input.below(200));
		if (input.below(2) == 1) {
			error = error.withRetryAfter(Duration.ofSeconds(input.number()));
		}
		Map<String, String> metadata = new LinkedHashMap<>();
		for (int entries = input.below(20); entries > 0; entries--) {
			metadata.put(input.longText(600), input.longText(300));
		}
		return error.withMetadata(metadata);
	}

	private static List<ErrorDetail> details(FuzzedInput input) {
		List<ErrorDetail> details = new ArrayList<>();
		while (input.hasMore() && details.size() < 2 * MAX_DETAILS) {
			int times = 1 + input.below(MAX_DETAILS);
			int place = input.below(1 + Location.values().length);
			Location location = (place > 0) ? List.of(Location.values()).get(place - 1) : null;
			String code = (input.below(2) == 1) ? input.text(32) : null;
			ErrorDetail[] alike = new ErrorDetail[times];
			Arrays.fill(alike, new ErrorDetail(input.longText(512), input.longText(500), code, location));
			details.addAll(List.of(alike));
		}
		return details;
	}

	private static ErrorBodyWriter writer(String... settings) {
		return new ErrorBodyWriter(Settings.of(settings));
	}

}
