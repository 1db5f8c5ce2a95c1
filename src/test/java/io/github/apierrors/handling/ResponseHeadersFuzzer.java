package io.github.apierrors.handling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.apierrors.ApiError;
import io.github.apierrors.ApiErrorCode;
import io.github.apierrors.support.FuzzedInput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever headers come with a failure, those that are sent are legal by RFC 9110,
 * section 5, and by the contract.
 */
public final class ResponseHeadersFuzzer {

	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	/** A field-value of visible characters, with blanks between them only. */
	private static final Pattern VALUE = Pattern
		.compile("|[\\x21-\\x7E\\xA0-\\xFF]([\\x20-\\x7E\\xA0-\\xFF]*[\\x21-\\x7E\\xA0-\\xFF])?");

	private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,7}");

	private static final Pattern CHALLENGE = Pattern
		.compile("Bearer realm=\"([^\"\\\\]|\\\\.)*\"(, [a-z]+=\"([^\"\\\\]|\\\\.)*\")*");

	private static final ErrorResolver RESOLVER = new Engine()
		.mapper((failure, context) -> (failure instanceof Mapped mapped) ? mapped.error : null)
		.resolver();

	private static final List<ApiErrorProperties> SETTINGS = List.of(Settings.of(), Settings.of("problem-json=true"));

	private ResponseHeadersFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		ApiErrorProperties properties = input.oneOf(SETTINGS);
		Challenge challenge = new Challenge(new ApiErrorProperties.Challenge("Bearer", input.longText(600)));
		Facts facts = Facts.request().with("Authorization", input.text(80));
		boolean challenged = input.below(2) == 1;
		ApiError error = ApiError.of(input.oneOf(List.of(ApiErrorCode.values()))).withStatus(400 + input.below(200));
		ApiError resolved = RESOLVER.resolve(new Mapped(error.withHeaders(headers(input))), facts);
		Map<String, List<String>> sent = new ErrorHeaders(properties, challenge).of(resolved,
				challenged ? facts.answeredWith("WWW-Authenticate", input.text(600)) : facts,
				List.of("application/json"));
		sent.forEach(ResponseHeadersFuzzer::check);
		assertThat(sent.values().stream().flatMap(List::stream).mapToInt(String::length).sum()).isLessThan(7000);
		assertThat(sent.get("Content-Type")).containsExactly("application/json");
		assertThat(sent.get("X-Request-ID")).containsExactly(Facts.ID);
		assertThat(sent.get("X-Content-Type-Options")).containsExactly("nosniff");
		if (error.status() == 401) {
			assertThat(sent.keySet()).map(String::toLowerCase).contains("www-authenticate");
		}
		if (!challenged && !resolved.headers().containsKey("WWW-Authenticate")) {
			assertThat(sent.getOrDefault("WWW-Authenticate", List.of())).allMatch(CHALLENGE.asMatchPredicate());
		}
	}

	private static void check(String name, List<String> values) {
		assertThat(name).matches(TOKEN).hasSizeLessThanOrEqualTo(128);
		assertThat(values).isNotEmpty().allMatch(VALUE.asMatchPredicate()).allMatch((value) -> value.length() <= 2048);
		if (name.equalsIgnoreCase("Retry-After")) {
			assertThat(values).singleElement().matches(SECONDS.asMatchPredicate());
		}
	}

	private static Map<String, List<String>> headers(FuzzedInput input) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (int count = input.below(8); count > 0; count--) {
			headers.computeIfAbsent(input.text(200), (name) -> new ArrayList<>()).add(input.longText(3000));
		}
		return headers;
	}

	private static final class Mapped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient ApiError error;

		private Mapped(ApiError error) {
			super(null, null, false, false);
			this.error = error;
		}

	}

}
