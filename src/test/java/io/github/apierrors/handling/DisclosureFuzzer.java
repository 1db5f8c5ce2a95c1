package io.github.apierrors.handling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.ErrorDetail;
import io.github.apierrors.support.FuzzedInput;
import io.github.apierrors.support.StrictJson;
import tools.jackson.databind.JsonNode;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands around it, text from the inside of the service is not sent, and what is
 * sent is one short line.
 */
public final class DisclosureFuzzer {

	/** One of each kind that the contract's section 6 names, and some relatives. */
	private static final List<String> INTERNAL = List.of("(OrderService.java:42)", "(Native Method)",
			"com.acme.orders.OrderService", "com.acme.orders.OrderService$Line", "java.lang.NullPointerException",
			"NullPointerException", "org.hibernate.exception.ConstraintViolationException", "SELECT secret FROM users",
			"select secret from users where id = 7", "INSERT INTO users (secret)", "insert into users values",
			"update users set secret = 7", "DELETE FROM users WHERE id", "drop table users", "Bearer c2VjcmV0c2VjcmV0",
			"Basic c2VjcmV0c2VjcmV0", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2VjcmV0", "password=hunter2",
			"api_key: hunter2", "jdbc:postgresql://db.example.com/orders", "r2dbc:h2:mem",
			"http://localhost:8080/admin", "http://10.1.2.3/admin", "https://orders.internal/admin",
			"https://user:secret@example.com/", "http://orders-service:8080/v1", "/etc/passwd",
			"/home/app/application.yml", "/var/lib/orders/data", "C:\\orders\\secret.txt", "file:/orders/secret.txt");

	private static final List<String> BEFORE = List.of("", " ", "'", "\"", "(", "=", ": ", "\r\n", "\u0000 ");

	private static final List<String> AFTER = List.of("", " ", "'", "\"", ")", ",", "; ", "\r\n", "\u001B ");

	private static final ErrorRenderer RENDERER = renderer();

	private DisclosureFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		boolean inMessage = input.below(2) == 0;
		String secret = input.oneOf(INTERNAL);
		String text = text(input, secret);
		ApiError error = ApiError.of(input.oneOf(List.of(ApiErrorCode.values())));
		JsonNode sent = send(inMessage ? error.withMessage(text)
				: error.withDetails(List.of(new ErrorDetail("name", text), new ErrorDetail(input.text(100), text))));
		check(sent.get("message").asString(), secret);
		sent.get("details").forEach((detail) -> check(detail.get("message").asString(), secret));
	}

	private static String text(FuzzedInput input, String secret) {
		String before = input.text(300) + input.oneOf(BEFORE);
		int at = input.below(1 + secret.length());
		String control = input.oneOf(List.of("", "\u0000", "\u0008", "\u007F", "\u0085"));
		String start = before.isEmpty() || BEFORE.stream().skip(1).anyMatch(before::endsWith) ? before : before + " ";
		String after = input.oneOf(AFTER);
		return start + secret.substring(0, at) + control + secret.substring(at) + after
				+ (after.isEmpty() ? "" : input.text(300));
	}

	private static void check(String text, String secret) {
		assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(500).doesNotContain(secret);
		assertThat(text.chars()).noneMatch(Character::isISOControl).doesNotContain((int) '\u2028', (int) '\u2029');
	}

	private static JsonNode send(ApiError error) {
		try {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			RENDERER.render(error, Facts.request()).writeTo(body);
			return StrictJson.read(body.toByteArray()).get("error");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ErrorRenderer renderer() {
		ApiErrorProperties properties = Settings.of();
		return new ErrorRenderer(properties, new Challenge(properties.challenge()),
				new ErrorMessages(new StaticMessageSource(), properties.localization()));
	}

}
