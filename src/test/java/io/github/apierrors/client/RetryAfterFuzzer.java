package io.github.apierrors.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import io.github.apierrors.ApiError;
import io.github.apierrors.support.FuzzedInput;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a called service answers, our own caller is told whole seconds or nothing, and
 * no byte of the rest.
 */
public final class RetryAfterFuzzer {

	/**
	 * The {@code delay-seconds} of RFC 9110, section 10.2.3, as far as they make sense.
	 */
	private static final Pattern DELAY_SECONDS = Pattern.compile("[0-9]{1,9}");

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,63}");

	private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

	private static final int LONGEST = 300;

	private RetryAfterFuzzer() {
	}

	/**
	 * Called by the fuzzer.
	 * @param data the input
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzedInput input = new FuzzedInput(data);
		int status = input.oneOf(List.of(429, 503, 400, 404, 500, 502, 200, 301));
		String retryAfter = (input.below(2) == 0) ? input.longText(5000) : null;
		byte[] body = input.text(5000).getBytes(StandardCharsets.UTF_8);
		ApiError answered = UpstreamFailures.answered(status, retryAfter, body);
		check(answered, status, retryAfter);
		RemoteApiException remote = RemoteApiException.of(status, retryAfter, body);
		assertThat(UpstreamFailures.answered(remote)).isEqualTo(answered);
		RemoteApiError error = remote.error();
		if (error != null) {
			assertThat(error.code()).matches(CODE);
			assertThat(error.requestId()).matches(REQUEST_ID);
			assertThat(answered.log().fields()).containsEntry("upstream_code", error.code());
		}
	}

	private static void check(ApiError answered, int status, @Nullable String retryAfter) {
		assertThat(answered.message()).isNull();
		assertThat(answered.details()).isEmpty();
		assertThat(answered.metadata()).isEmpty();
		boolean known = (status == 429 || status == 503) && retryAfter != null
				&& DELAY_SECONDS.matcher(retryAfter).matches();
		if (!known) {
			assertThat(answered.headers()).isEmpty();
			return;
		}
		int wait = Math.max(1, Math.min(LONGEST, Integer.parseInt(retryAfter)));
		assertThat(answered.headers()).containsOnlyKeys("Retry-After");
		assertThat(answered.headers().get("Retry-After")).containsExactly(Integer.toString(wait));
	}

}
